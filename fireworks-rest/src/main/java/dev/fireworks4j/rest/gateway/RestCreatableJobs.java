// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.job.CreatableJobGateway;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.resource.CreateSpec;
import org.jspecify.annotations.Nullable;

/** Jobs that can be created. */
class RestCreatableJobs<J extends Job, S extends CreateSpec> extends RestJobs<J>
    implements CreatableJobGateway<J, S> {
  private final SafeCreate<J> creates;

  RestCreatableJobs(Session session, Kind<J> kind) {
    super(session, kind);
    this.creates = new SafeCreate<>(session, kind);
  }

  @Override
  public J create(S spec) {
    return creates.create(spec);
  }

  @Override
  public J createIfAbsent(S spec) {
    return creates.createIfAbsent(spec);
  }

  @Override
  public @Nullable J find(S spec) {
    return creates.find(spec);
  }
}
