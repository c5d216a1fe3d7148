// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.Checkpoint;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.RlorTrainerJob;
import dev.fireworks4j.job.RlorTrainerJobGateway;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Repeat;
import java.util.Objects;

final class RestRlorTrainerJobs extends RestTuningJobs<RlorTrainerJob, CreateRlorTrainerJob>
    implements RlorTrainerJobGateway {

  RestRlorTrainerJobs(Session session) {
    super(session, Kind.TRAINER);
  }

  /** Not repeated once it may have reached the server: a step taken twice trains twice. */
  @Override
  public void executeTrainStep(String job, TrainStep step) {
    Objects.requireNonNull(step, "step");
    Session session = resources.session();
    session.run(
        resources
            .post(
                job, ":executeTrainStep", session.codec().encode(step).body(), resources.nothing())
            .with(Repeat.ONCE));
  }

  @Override
  public Paginator<Checkpoint> checkpoints(String job) {
    Objects.requireNonNull(job, "job");
    Session session = resources.session();
    return Paginator.of(
        token ->
            session.run(
                resources.read(
                    job,
                    "/checkpoints",
                    Location.query("pageSize", "200", "pageToken", token == null ? "" : token),
                    body -> session.codec().readPage(body, "checkpoints", Checkpoint.class))),
        null);
  }

  @Override
  public SignedUrl publicLogsUrl(String job) {
    return resources.file(job, "/publicLogs");
  }
}
