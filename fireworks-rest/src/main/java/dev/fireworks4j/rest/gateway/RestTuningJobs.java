// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.transfer.SignedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Jobs that can be cancelled and resumed. */
class RestTuningJobs<J extends Job, S extends CreateSpec> extends RestCreatableJobs<J, S> {

  RestTuningJobs(Session session, Kind<J> kind) {
    super(session, kind);
  }

  /** Stops a job. */
  public void cancel(String job) {
    resources.cancel(job);
  }

  /** Brings a stopped job back to life. */
  public J resume(String job) {
    return resources.resume(job);
  }

  /** URL of the metrics file; see {@link dev.fireworks4j.job.MetricsGateway}. */
  public SignedUrl metricsFileUrl(String job) {
    return resources.file(job, ":getMetricsFileEndpoint");
  }

  /** The metrics so far. */
  public List<MetricsRow> metricsRows(String job) {
    try (InputStream file =
        new SignedFiles(new SessionTransfers(resources.session())).open(metricsFileUrl(job))) {
      return MetricsRow.readAll(file);
    } catch (IOException broken) {
      throw new UnexpectedAnswerException(
          "read the metrics of " + job, ForeignText.line(broken.getMessage()), "try again", broken);
    }
  }
}
