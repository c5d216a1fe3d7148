// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/** What a collection can do or does in its own way. */
public enum Trait {
  CREATE,
  GET,
  LIST,
  UPDATE,
  DELETE,
  /** A PATCH with {@code allowMissing} creates what is missing. */
  CREATED_BY_UPDATE,
  /** One document for each parent, at the path of the collection; always there. */
  SINGLETON,
  /** A create without an id is refused. */
  ID_REQUIRED,
  /** Lists ignore {@code filter} and {@code orderBy}. */
  QUERIES_IGNORED,
  /** A list below something that does not exist is empty. */
  PARENT_OPTIONAL,
  /** A get of what is missing is a 500 without a reason. */
  MISSING_IS_INTERNAL_ERROR
}
