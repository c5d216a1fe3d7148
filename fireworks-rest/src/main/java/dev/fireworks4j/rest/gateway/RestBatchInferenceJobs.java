// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.BatchInferenceJobGateway;
import dev.fireworks4j.job.CreateBatchInferenceJob;

final class RestBatchInferenceJobs extends RestJobs<BatchInferenceJob>
    implements BatchInferenceJobGateway {

  RestBatchInferenceJobs(Session session) {
    super(session, Kind.BATCH);
  }

  @Override
  public BatchInferenceJob create(CreateBatchInferenceJob spec) {
    return creates.create(spec);
  }
}
