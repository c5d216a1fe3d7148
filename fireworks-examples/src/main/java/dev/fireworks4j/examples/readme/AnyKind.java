// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.gateway.AwaitGateway;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.TuningJobGateway;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;

/** Methods that work for every kind of resource that can do something. */
final class AnyKind {
  private AnyKind() {}

  // tag::any-kind
  /** Every kind of tuning job can be cancelled and resumed. */
  static <J extends Job> J restart(TuningJobGateway<J, ?> jobs, String job) {
    jobs.cancel(job);
    jobs.await(job, Wait.atMost(Duration.ofMinutes(10)));
    return jobs.resume(job);
  }

  /** Jobs, datasets and models can be awaited. */
  static <R extends Awaitable> R finished(AwaitGateway<R> resources, String name) {
    return resources.await(name, Wait.atMost(Duration.ofHours(12))).orThrow();
  }

  /** True if the spec describes something new, false if it exists already. */
  static <R extends Resource, S extends CreateSpec> boolean ensure(
      CreateGateway<R, S> resources, S spec) {
    boolean isNew = resources.find(spec) == null;
    resources.createIfAbsent(spec);
    return isNew;
  }
  // end::any-kind
}
