// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.ForeignText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a wait tells its listeners; {@link #toString()} is fit for a log line.
 *
 * @param kind what happened
 * @param name full name of the resource; {@link #MANY} for the heartbeat of a round
 *     over many, and {@code accounts/{account}/{collection}/-} for an outage that concerns all of a kind
 * @param oldState the state seen before; null at the first poll
 * @param state the present state, in the kind's own words; null if it was never seen
 * @param percent 0 to 100; null for kinds that do not count
 * @param message the service's progress text or reason; null if there is none
 * @param elapsed since the wait began
 * @param failure what went wrong, for {@link WaitEventKind#MISSING} and {@link WaitEventKind#OUTAGE}; otherwise null
 * @param open how many are still waited for, this one included
 */
public record WaitEvent(
    WaitEventKind kind,
    String name,
    @Nullable String oldState,
    @Nullable String state,
    @Nullable Integer percent,
    @Nullable String message,
    Duration elapsed,
    @Nullable FireworksException failure,
    int open) {

  /** The name in the heartbeat of a round of polls over many. */
  public static final String MANY = "-";

  @Override
  public String toString() {
    var text = new StringBuilder(ForeignText.id(name)).append(": ");
    if (failure != null) {
      text.append(kind).append(" (").append(failure.getClass().getSimpleName()).append(')');
    } else if (oldState != null && kind == WaitEventKind.CHANGED) {
      text.append(ForeignText.id(oldState)).append(" -> ").append(ForeignText.id(state));
    } else {
      text.append(state == null ? kind.name() : ForeignText.id(state));
    }
    if (percent != null) {
      text.append(", ").append(percent).append(" %");
    }
    return text.append(", after ").append(elapsed.toSeconds()).append(" s").toString();
  }
}
