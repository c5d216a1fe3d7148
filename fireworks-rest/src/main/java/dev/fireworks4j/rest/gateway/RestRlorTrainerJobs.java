// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.Checkpoint;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.job.RlorTrainerJobGateway;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;
import java.util.Objects;

final class RestRlorTrainerJobs
    extends RestTuningJobs<RlorTrainerJob, CreateRlorTrainerJob, UpdateSpec>
    implements RlorTrainerJobGateway {
  private static final ResourceType<RlorTrainerJob> TYPE =
      ResourceType.of("rlorTrainerJobs", RlorTrainerJob.class).idPrefix("trainer");
  private static final ResourceType<Checkpoint> CHECKPOINTS =
      ResourceType.of("checkpoints", Checkpoint.class).below("rlorTrainerJobs");

  /** A step taken twice trains twice. */
  private static final CustomMethod STEP = CustomMethod.post(":executeTrainStep").once();

  private static final CustomMethod LOGS = CustomMethod.get("/publicLogs");

  RestRlorTrainerJobs(Session session) {
    super(session, TYPE);
  }

  @Override
  public void executeTrainStep(String job, TrainStep step) {
    send(STEP, job, Objects.requireNonNull(step, "step"), requests.nothing());
  }

  @Override
  public Paginator<Checkpoint> checkpoints(String job) {
    Objects.requireNonNull(job, "job");
    return new RestGateway<>(session, CHECKPOINTS, job).list();
  }

  @Override
  public SignedUrl publicLogsUrl(String job) {
    return session.run(custom(LOGS, job, readingUrl()));
  }
}
