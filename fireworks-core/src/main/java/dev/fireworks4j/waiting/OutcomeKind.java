// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** The six ways in which a wait ends: the five ends of {@link dev.fireworks4j.resource.Phase}, and giving up. */
public enum OutcomeKind {
  /** The result is there; an early stop is a success too. */
  SUCCEEDED,
  /** It ended without a result. */
  FAILED,
  /** Somebody stopped it. */
  CANCELLED,
  /** The service's own time for it ran out. A batch job keeps its finished rows. */
  EXPIRED,
  /** It was deleted, or never existed. */
  DELETED,
  /** A limit of the wait passed. It goes on at the service; any process can wait for its name again. */
  TIMED_OUT
}
