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
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.transport.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class RestSupervisedFineTuningJobs
    extends RestTuningJobs<SupervisedFineTuningJob, CreateSupervisedFineTuningJob, UpdateSpec>
    implements SupervisedFineTuningJobGateway {
  private static final ResourceType<SupervisedFineTuningJob> TYPE =
      ResourceType.of("supervisedFineTuningJobs", SupervisedFineTuningJob.class).idPrefix("sft");
  private static final CustomMethod ESTIMATE = CustomMethod.post(":estimateCost").reading();

  RestSupervisedFineTuningJobs(Session session) {
    super(session, TYPE);
  }

  /** {@code {"estimatedCost": {...}}}. */
  public record CostEstimate(@Nullable Money estimatedCost) {}

  @Override
  public Money estimateCost(CreateSupervisedFineTuningJob spec) {
    var request = EncodedRequest.of(Objects.requireNonNull(spec, "spec"));
    return session.run(
        requests
            .custom(
                ESTIMATE,
                session.reading("estimatedCost", CostEstimate.class, CostEstimate::estimatedCost))
            .with(session.json(request.body())));
  }

  /** The kind has no method for it: the URL is a field of the job. */
  @Override
  public SignedUrl metricsFileUrl(String job) {
    var get =
        requests
            .get(requests.name(job), Map.of())
            .named(requests.type().collection(), "getMetricsFileEndpoint");
    return session.call(get, call -> metricsFileUrl(get, call));
  }

  private SignedUrl metricsFileUrl(Operation<SupervisedFineTuningJob> get, UserCall call) {
    SignedUrl url = session.run(get, call).metricsFileSignedUrl();
    if (url != null) {
      return url;
    }
    throw new NotFoundException(
        call.context(get.label() + " and its metrics file"),
        new ErrorResponse(
            404,
            StatusCode.NOT_FOUND,
            "the job has no metrics file yet.",
            List.of(),
            Headers.empty(),
            ""),
        "ask again after the first training step");
  }
}
