// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/** The operations that a collection may have. */
public enum StandardMethod {
  CREATE,
  GET,
  LIST,
  UPDATE,
  DELETE
}
