// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJobGateway;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.transport.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class RestSupervisedFineTuningJobs
    extends RestTuningJobs<SupervisedFineTuningJob, CreateSupervisedFineTuningJob>
    implements SupervisedFineTuningJobGateway {

  RestSupervisedFineTuningJobs(Session session) {
    super(session, Kind.SUPERVISED);
  }

  /** The kind has no method for it: the URL is a field of the job. */
  @Override
  public SignedUrl metricsFileUrl(String job) {
    Session session = resources.session();
    Call call = session.begin();
    SignedUrl url = resources.get(job, Map.of(), call).metricsFileSignedUrl();
    if (url != null) {
      return url;
    }
    throw new NotFoundException(
        call.context("get the metrics file of supervisedFineTuningJob \"" + job + "\""),
        new ErrorResponse(
            404,
            StatusCode.NOT_FOUND,
            "the job has no metrics file yet.",
            List.of(),
            Headers.empty(),
            ""),
        "ask again after the first training step");
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
