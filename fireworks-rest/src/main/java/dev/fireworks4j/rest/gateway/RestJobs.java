// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.concurrent.CompletableFuture;

/** What every kind of job can do; all that the legacy kind can. */
class RestJobs<J extends Job> implements JobGateway<J> {
  final Resources<J> resources;

  RestJobs(Session session, Kind<J> kind) {
    this.resources = new Resources<>(session, kind);
  }

  @Override
  public Paginator<J> list() {
    return list(ListQuery.all());
  }

  @Override
  public Paginator<J> list(ListQuery query) {
    return resources.list(query);
  }

  @Override
  public J get(String job) {
    return resources.get(job);
  }

  @Override
  public J get(String job, FieldMask mask) {
    return resources.get(job, mask);
  }

  @Override
  public void delete(String job) {
    resources.delete(job);
  }

  @Override
  public Outcome<J> await(String job, Wait wait) {
    return resources.await(job, wait);
  }

  @Override
  public CompletableFuture<Outcome<J>> awaitAsync(String job, Wait wait) {
    return resources.awaitAsync(job, wait);
  }
}
