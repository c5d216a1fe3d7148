// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.rest.batch.BatchResultsReader;

final class RestBatchInferenceJobs
    extends RestCreatableJobs<BatchInferenceJob, CreateBatchInferenceJob>
    implements BatchInferenceJobGateway {

  private final Session session;

  RestBatchInferenceJobs(Session session) {
    super(session, Kind.BATCH);
    this.session = session;
  }

  @Override
  public BatchResults results(String job) {
    return new BatchResultsReader(this, new RestDatasets(session)).read(job);
  }
}
