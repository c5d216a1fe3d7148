// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJobGateway;
import dev.fireworks4j.resource.Money;
import java.util.Objects;

final class RestSupervisedFineTuningJobs
    extends RestTuningJobs<SupervisedFineTuningJob, CreateSupervisedFineTuningJob>
    implements SupervisedFineTuningJobGateway {

  RestSupervisedFineTuningJobs(Session session) {
    super(session, Kind.SUPERVISED);
  }

  @Override
  public Money estimateCost(CreateSupervisedFineTuningJob spec) {
    Objects.requireNonNull(spec, "spec");
    return resources.ask(
        ":estimateCost",
        spec,
        body ->
            Resources.required(
                "estimatedCost",
                resources.session().codec().read(body, Answers.Cost.class).estimatedCost()));
  }
}
