// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

/** How a deployment is deleted. */
public enum DeleteOption {
  /** At once: it cannot be undeleted, and its id is free again. */
  HARD,
  /** Also if it received requests within the last hour, which the service refuses otherwise. */
  IGNORE_CHECKS
}
