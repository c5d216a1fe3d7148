// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;

/** Preference jobs (DPO and ORPO), {@code accounts/{account}/dpoJobs/{id}}. */
public interface DpoJobGateway extends TuningJobGateway<DpoJob, CreateDpoJob>, MetricsGateway {
  /** As {@link #list(ListQuery)}, with the jobs that were deleted and whose rows the service still keeps. */
  Paginator<DpoJob> listWithArchived(ListQuery query);
}
