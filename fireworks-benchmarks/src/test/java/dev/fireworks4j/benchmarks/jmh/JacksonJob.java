// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A page of jobs as somebody would write it for Jackson: the same fields, plain types. */
final class JacksonJob {
  private JacksonJob() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Job> supervisedFineTuningJobs, String nextPageToken, int totalSize) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Job(
      String name,
      String displayName,
      String state,
      Status status,
      Instant createTime,
      Instant updateTime,
      Instant completedTime,
      String createdBy,
      String dataset,
      String evaluationDataset,
      Boolean evalAutoCarveout,
      String baseModel,
      String warmStartFrom,
      String outputModel,
      Integer epochs,
      Double learningRate,
      Integer learningRateWarmupSteps,
      Map<String, Map<String, Object>> lrScheduler,
      Integer loraRank,
      Integer maxContextLength,
      Integer batchSizeSamples,
      Integer batchSize,
      String jinjaTemplate,
      Boolean earlyStop,
      Wandb wandbConfig,
      Boolean isTurbo,
      Integer nodes,
      Boolean mtpEnabled,
      Integer mtpNumDraftTokens,
      Boolean mtpFreezeBaseModel,
      Integer gradientAccumulationSteps,
      Double optimizerWeightDecay,
      String purpose,
      String region,
      String usePurpose,
      Progress jobProgress,
      Money estimatedCost,
      String metricsFileSignedUrl,
      String trainerLogsSignedUrl,
      String renderSamplesSignedUrl,
      String encryptionState) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Status(String code, String message) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wandb(boolean enabled, String project, String entity, String runId, String url) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Progress(int percent, int epoch, int totalInputRequests, int totalProcessedRequests) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Money(String currencyCode, long units, int nanos) {}
}
