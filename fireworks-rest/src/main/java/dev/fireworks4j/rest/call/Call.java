// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the user's. It may take several operations, a create and then a look for instance, which share its budget and
 * its request id. Belongs to one thread.
 */
public final class Call {
  private final String requestId;
  private final Budget budget;
  private final CallSettings settings;
  private final Instant started;
  private @Nullable Duration serverAhead;

  Call(String requestId, Budget budget, CallSettings settings, Instant started) {
    this.requestId = requestId;
    this.budget = budget;
    this.settings = settings;
    this.started = started;
  }

  String requestId() {
    return requestId;
  }

  Budget budget() {
    return budget;
  }

  CallSettings settings() {
    return settings;
  }

  /** Compares the server's clock with ours; called as answers arrive. */
  void serverTime(Instant server, Instant ours) {
    serverAhead = Duration.between(ours, server);
  }

  /**
   * When this call began by the server's clock, or null if no answer told the time. Up to a second early, because {@code
   * Date} has no fractions.
   */
  public @Nullable Instant startedByServerClock() {
    return serverAhead == null ? null : started.plus(serverAhead);
  }
}
