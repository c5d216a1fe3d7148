// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

/** What becomes of a recipe's deployment when its {@link ServedModel} is closed. */
public enum CloseAction {
  /**
   * Deletes it at once, with what is loaded on it, also if it was asked just now: by this program or by another. Take
   * {@link #KEEP} where several programs share a deployment.
   */
  DELETE,
  /** Takes its replicas away: it costs nothing, and no request wakes it until the recipe is run again. */
  TURN_OFF,
  /** Leaves it as it is, for other programs; it scales to zero by itself if its minimum is 0. */
  KEEP
}
