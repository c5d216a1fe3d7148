// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/** Where a create carries the new resource's id. */
public enum IdPlace {
  /** A query parameter; the body is flat. */
  QUERY,
  /** A field of the body beside the wrapped resource. */
  BODY,
  /** The resource's own name inside a flat body. */
  NAME,
  /** Nowhere: the server always makes one. */
  NONE
}
