// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a message, with the table's flags.
 *
 * @param reason why the client leaves it out, or has it only in its extras; else null
 */
public record Field(String name, FieldType type, Set<String> flags, @Nullable String reason) {

  /** Set by the server; ignored in what clients send. */
  public boolean isOutputOnly() {
    return flags.contains("out");
  }

  /** Only in the client's extras. */
  public boolean isInExtras() {
    return flags.contains("extras");
  }

  /** Beside the resource in the body of a create. */
  public boolean isBesideResource() {
    return flags.contains("beside");
  }

  /** A create must set it. */
  boolean isRequired() {
    return flags.contains("required");
  }

  /** A PATCH may repeat it, but not change it. */
  boolean isFixed() {
    return flags.contains("fixed");
  }

  /** The collection of the resource that it names by its id or full name; null for other fields. */
  public @Nullable String reference() {
    return flags.stream()
        .filter(flag -> flag.startsWith("ref:"))
        .map(flag -> flag.substring("ref:".length()))
        .findFirst()
        .orElse(null);
  }

  /** In the query of a request. */
  public boolean isInQuery() {
    return flags.contains("query");
  }

  /** A credential: never sent back, left out or empty. */
  boolean isInputOnly() {
    return flags.contains("in") || flags.contains("blank");
  }

  /** Sent with its own unset fields while unset, instead of null. */
  boolean isFilledWhenUnset() {
    return flags.contains("filled");
  }

  /** Left out of answers while unset, instead of sent with its zero value. */
  boolean isOmittedWhenUnset() {
    return flags.contains("in") || flags.contains("oneof") || flags.contains("optional");
  }
}
