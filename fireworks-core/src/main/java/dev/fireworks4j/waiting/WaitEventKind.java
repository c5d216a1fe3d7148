// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

/** What happened. */
public enum WaitEventKind {
  /** The state is another than at the poll before, or it is the first poll. */
  CHANGED,
  /** A poll that showed the same state. */
  HEARTBEAT,
  /** The service does not know the resource; tolerated for a while, because a new one may show up late. */
  MISSING,
  /** The service could not be asked; tolerated for a while. */
  OUTAGE
}
