// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

/** What may be done after an attempt whose fate is unknown. */
public enum Repeat {
  /** A read: repeat, nothing can happen twice. */
  READ,
  /** A change that comes out the same when asked for twice; the caller can tell a repeat's refusal from a real one. */
  IDEMPOTENT,
  /** A change that must not happen twice: repeat only while it is certain that nothing reached the server. */
  ONCE
}
