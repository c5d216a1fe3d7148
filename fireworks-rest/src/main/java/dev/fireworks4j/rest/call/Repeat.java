// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

/** What may be done after an attempt of which it is not known whether it was carried out. */
public enum Repeat {
  /** A read: a repeat changes nothing. */
  READ,
  /** A change that comes out the same when asked for twice; the caller can tell a repeat's refusal from a real one. */
  IDEMPOTENT,
  /** A change that must not happen twice: repeat only while it is certain that nothing reached the server. */
  ONCE
}
