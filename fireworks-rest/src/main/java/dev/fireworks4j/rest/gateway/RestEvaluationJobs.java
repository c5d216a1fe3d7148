// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.EvaluationJobGateway;
import dev.fireworks4j.job.ExecutionLog;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;

final class RestEvaluationJobs
    extends RestAwaitableGateway<EvaluationJob, CreateEvaluationJob, UpdateSpec>
    implements EvaluationJobGateway {
  private static final ResourceType<EvaluationJob> TYPE =
      ResourceType.of("evaluationJobs", EvaluationJob.class).idPrefix("eval").idInBody();
  private static final CustomMethod LOG = CustomMethod.get(":getExecutionLogEndpoint");

  RestEvaluationJobs(Session session) {
    super(session, TYPE);
  }

  @Override
  public ExecutionLog executionLog(String job) {
    return session.run(custom(LOG, job, session.reading(ExecutionLog.class)));
  }
}
