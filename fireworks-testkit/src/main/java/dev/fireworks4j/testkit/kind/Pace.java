// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;

/** How long the phases of a deployment take, unless a test says otherwise. */
public enum Pace {
  /** From the create until it is READY. */
  STARTING(Duration.ofMinutes(3)),
  /** From READY until it takes requests. */
  INITIALIZING(Duration.ofMinutes(1)),
  /** From a request to a deployment without replicas until it takes requests. */
  WAKING(Duration.ofMinutes(3)),
  /** From the load of a model until it is DEPLOYED. */
  LOADING(Duration.ofMinutes(1));

  private final Duration usual;

  Pace(Duration usual) {
    this.usual = usual;
  }

  Duration in(FakeState store) {
    return store.settings().get(key()) instanceof Duration chosen ? chosen : usual;
  }

  /** Sets it, for this state. */
  public void set(FakeState store, Duration duration) {
    store.settings().put(key(), duration);
  }

  private String key() {
    return "pace of " + name();
  }
}
