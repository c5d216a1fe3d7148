// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

/** What the end of an attempt says about the host. */
enum HostHealth {
  WORKING,
  FAILING,
  /** Nothing: the attempt ended for a reason on this side. */
  UNKNOWN
}
