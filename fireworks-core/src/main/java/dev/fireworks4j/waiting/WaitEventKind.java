// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** What happened. */
public enum WaitEventKind {
  /** The state has changed since the previous poll, or this is the first poll. */
  CHANGED,
  /** A poll that showed the same state. */
  HEARTBEAT,
  /** The service does not know the resource; tolerated for a while, because a new one may appear late. */
  MISSING,
  /** The service could not be asked; tolerated for a while. */
  OUTAGE
}
