// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TuningJobGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.rest.transfer.SignedFiles;
import dev.fireworks4j.rest.transfer.TransferClient;
import java.util.List;
import java.util.Map;

/** Jobs that tune a model. The methods about metrics and archived rows are for the kinds that have them. */
abstract class RestTuningJobs<J extends Job, S extends CreateSpec, U extends UpdateSpec>
    extends RestAwaitableGateway<J, S, U> implements TuningJobGateway<J, S> {
  private static final CustomMethod CANCEL = CustomMethod.post(":cancel");
  private static final CustomMethod RESUME = CustomMethod.post(":resume").once();
  private static final CustomMethod METRICS = CustomMethod.get(":getMetricsFileEndpoint");

  RestTuningJobs(Session session, ResourceType<J> type) {
    super(session, type);
  }

  /** An error after an attempt that may have worked is ignored if the job shows that it worked. */
  @Override
  public void cancel(String idOrName) {
    ResourceName name = requests.name(idOrName);
    runOnce(
        custom(CANCEL, name.toString(), requests.nothing()),
        (refusal, call) ->
            (refusal.httpStatus() == 400 && isCancelled(look(name, call))) ? true : null);
  }

  private static boolean isCancelled(Job job) {
    return job.state().isCancelled() || job.state().equals(JobState.CANCELLING);
  }

  @Override
  public J resume(String idOrName) {
    ResourceName name = requests.name(idOrName);
    return session.run(custom(RESUME, name.toString(), requests.answerAbout(name)));
  }

  /** See {@link dev.fireworks4j.job.DpoJobGateway#listWithArchived}. */
  public Paginator<J> listWithArchived(ListQuery query) {
    return list(query, Map.of("includeArchived", "true"));
  }

  /** See {@link dev.fireworks4j.job.MetricsGateway#metricsFileUrl}. */
  public SignedUrl metricsFileUrl(String job) {
    return session.run(custom(METRICS, job, readingUrl()));
  }

  /** See {@link dev.fireworks4j.job.MetricsGateway#metricsRows}. */
  public List<MetricsRow> metricsRows(String job) {
    return new SignedFiles(new TransferClient(session))
        .read(() -> metricsFileUrl(job), file -> MetricsRow.readAll(file.body()));
  }
}
