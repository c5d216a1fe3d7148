// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

/** Whether to repeat an attempt if it is not known whether it was carried out. */
public enum Repeat {
  /** A read: a repeat changes nothing. */
  READ,
  /**
   * A change that has the same result when made twice; the caller can distinguish the refusal of a repeat from a real
   * one.
   */
  IDEMPOTENT,
  /** A change that must not happen twice: repeat only while it is certain that nothing reached the server. */
  ONCE
}
