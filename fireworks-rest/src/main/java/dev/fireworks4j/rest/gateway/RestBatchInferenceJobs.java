// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.batch.BatchResultsReader;
import dev.fireworks4j.rest.session.Session;

final class RestBatchInferenceJobs
    extends RestAwaitableGateway<BatchInferenceJob, CreateBatchInferenceJob, UpdateSpec>
    implements BatchInferenceJobGateway {
  private static final ResourceType<BatchInferenceJob> TYPE =
      ResourceType.of("batchInferenceJobs", BatchInferenceJob.class).idPrefix("batch");

  RestBatchInferenceJobs(Session session) {
    super(session, TYPE);
  }

  @Override
  public BatchResults results(String job) {
    return new BatchResultsReader(this, new RestDatasets(session)).read(job);
  }
}
