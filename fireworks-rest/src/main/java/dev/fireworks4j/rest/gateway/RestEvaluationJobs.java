// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.EvaluationJobGateway;
import dev.fireworks4j.job.ExecutionLog;
import java.util.Map;

final class RestEvaluationJobs extends RestCreatableJobs<EvaluationJob, CreateEvaluationJob>
    implements EvaluationJobGateway {

  RestEvaluationJobs(Session session) {
    super(session, Kind.EVALUATION);
  }

  @Override
  public ExecutionLog executionLog(String job) {
    Session session = resources.session();
    return session.run(
        resources.read(
            job, ":getExecutionLogEndpoint", Map.of(), session.reading(ExecutionLog.class)));
  }
}
