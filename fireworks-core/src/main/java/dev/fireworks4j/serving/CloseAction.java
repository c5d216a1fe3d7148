// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

/** What closing a {@link ServedModel} does with its deployment. */
public enum CloseAction {
  /**
   * Deletes it at once, with what is loaded on it, even if it is in use, by this program or another. Use {@link #KEEP}
   * where several programs share a deployment.
   */
  DELETE,
  /** Removes its replicas: it costs nothing, and no request starts one until the recipe is run again. */
  TURN_OFF,
  /** Leaves it as it is, for other programs; it scales to zero by itself if its minimum is 0. */
  KEEP
}
