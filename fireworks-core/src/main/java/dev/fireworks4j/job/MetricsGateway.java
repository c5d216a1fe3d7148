// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.resource.SignedUrl;
import java.util.List;

/** Training metrics of the kinds of jobs that write them. */
public interface MetricsGateway {
  /**
   * URL of the training metrics as JSON lines, valid for minutes. Nothing may be stored there before the first step.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the job has no metrics file yet
   */
  SignedUrl metricsFileUrl(String job);

  /**
   * The training metrics so far, one row for each step; empty before the first.
   *
   * @throws dev.fireworks4j.error.NotFoundException if the job has no metrics file yet
   */
  List<MetricsRow> metricsRows(String job);
}
