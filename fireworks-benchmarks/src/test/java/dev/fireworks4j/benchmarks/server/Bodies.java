// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers in the shapes of the two services, as long as each other where they are compared. */
public final class Bodies {
  public static final int PAGE_ITEMS = 200;

  private static final int ITEM_BYTES = 1_700;

  private Bodies() {}

  /** A page without its end, which names the next one. */
  static String ourPage() {
    return "{\"supervisedFineTuningJobs\":["
        + IntStream.range(0, PAGE_ITEMS)
            .mapToObj(i -> ourJob(ITEM_BYTES))
            .collect(Collectors.joining(","));
  }

  static String ourEnd(int next, boolean isLast) {
    return isLast
        ? "],\"nextPageToken\":\"\",\"totalSize\":0}"
        : String.format(Locale.ROOT, "],\"nextPageToken\":\"t%07d\",\"totalSize\":0}", next);
  }

  /** The whole page with nothing after it, as a benchmark without a network reads it. */
  public static String onePage() {
    return ourPage() + ourEnd(1, true);
  }

  static String theirPage() {
    return "{\"object\":\"list\",\"data\":["
        + IntStream.range(0, PAGE_ITEMS - 1)
            .mapToObj(i -> theirJob(ITEM_BYTES) + ",")
            .collect(Collectors.joining());
  }

  /** The last job's id asks for the next page. */
  static String theirEnd(int next, boolean isLast) {
    String last =
        theirJob(ITEM_BYTES)
            .replace("ftjob-abc1234", String.format(Locale.ROOT, "ftjob-t%07d", next));
    return last + "],\"has_more\":" + !isLast + "}";
  }

  /** Forty fields. */
  static String ourJob(int bytes) {
    String job =
        """
        {"name":"accounts/acme/supervisedFineTuningJobs/support-bot-v3","displayName":"Support bot v3",\
        "createTime":"2026-10-07T08:15:30.123456Z","completedTime":"2026-10-07T10:45:12.654321Z",\
        "updateTime":"2026-10-07T10:45:13.000001Z","state":"JOB_STATE_COMPLETED",\
        "status":{"code":"OK","message":""},"createdBy":"someone@example.com",\
        "dataset":"accounts/acme/datasets/support-train","evaluationDataset":"accounts/acme/datasets/support-eval",\
        "evalAutoCarveout":false,"baseModel":"accounts/fireworks/models/qwen3-14b",\
        "outputModel":"accounts/acme/models/support-bot-v3","epochs":3,"learningRate":0.0001,\
        "learningRateWarmupSteps":10,"lrScheduler":{"cosine":{"minLrRatio":0.1}},"loraRank":16,\
        "maxContextLength":8192,"batchSizeSamples":32,"batchSize":65536,"earlyStop":false,\
        "wandbConfig":{"enabled":true,"project":"support","entity":"acme","runId":"r-17","url":"https://wandb.ai/acme/support/r-17"},\
        "isTurbo":false,"nodes":1,"mtpEnabled":false,"mtpNumDraftTokens":0,"mtpFreezeBaseModel":false,\
        "gradientAccumulationSteps":1,"optimizerWeightDecay":0.01,"purpose":"PURPOSE_UNSPECIFIED",\
        "region":"US_OHIO_1","usePurpose":"",\
        "jobProgress":{"percent":100,"epoch":3,"totalInputRequests":0,"totalProcessedRequests":0},\
        "estimatedCost":{"currencyCode":"USD","units":"12","nanos":340000000},\
        "metricsFileSignedUrl":"https://storage.googleapis.com/b/metrics.jsonl?X-Goog-Signature=00ff",\
        "trainerLogsSignedUrl":"https://storage.googleapis.com/b/trainer.log?X-Goog-Signature=00ff",\
        "renderSamplesSignedUrl":"https://storage.googleapis.com/b/samples.jsonl?X-Goog-Signature=00ff",\
        "encryptionState":"ENCRYPTION_STATE_GMEK","jinjaTemplate":"%s"}""";
    return filled(job, bytes);
  }

  /** As the rival's service describes a job, with its free-form metadata as filling. */
  static String theirJob(int bytes) {
    String job =
        """
        {"object":"fine_tuning.job","id":"ftjob-abc1234","model":"gpt-4o-mini-2024-07-18",\
        "created_at":1721764800,"finished_at":1721774800,"estimated_finish":1721774000,\
        "fine_tuned_model":"ft:gpt-4o-mini:acme:support:abc1234","organization_id":"org-123",\
        "result_files":["file-result-1","file-result-2"],"status":"succeeded",\
        "validation_file":"file-valid-1","training_file":"file-train-1","trained_tokens":5768000,\
        "hyperparameters":{"n_epochs":3,"batch_size":32,"learning_rate_multiplier":1.8},"seed":683058546,\
        "error":null,"user_provided_suffix":"support",\
        "integrations":[{"type":"wandb","wandb":{"project":"support","entity":"acme","name":"r-17","tags":["a","b"]}}],\
        "method":{"type":"supervised","supervised":{"hyperparameters":{"n_epochs":3,"batch_size":32,"learning_rate_multiplier":1.8}}},\
        "metadata":{"dataset":"accounts/acme/datasets/support-train","evaluation":"accounts/acme/datasets/support-eval",\
        "base":"accounts/fireworks/models/qwen3-14b","output":"accounts/acme/models/support-bot-v3",\
        "region":"US_OHIO_1","cost":"USD 12.34","creator":"someone@example.com","logs":"https://storage.googleapis.com/b/trainer.log",\
        "metrics":"https://storage.googleapis.com/b/metrics.jsonl","rank":"16","context":"8192","filling":"%s"}}""";
    return filled(job, bytes);
  }

  private static String filled(String job, int bytes) {
    return job.replace("%s", "x".repeat(Math.max(0, bytes - job.length() + 2)));
  }
}
