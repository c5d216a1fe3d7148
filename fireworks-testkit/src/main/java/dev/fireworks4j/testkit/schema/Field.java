// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import java.util.Set;

/** One field of a message, with the table's flags. */
record Field(String name, FieldType type, Set<String> flags) {

  /** Set by the server; ignored in what clients send. */
  boolean isOutputOnly() {
    return flags.contains("out");
  }

  /** A credential: never sent back. */
  boolean isInputOnly() {
    return flags.contains("in");
  }

  /** Left out of answers while unset, instead of sent with its zero value. */
  boolean isOmittedWhenUnset() {
    return isInputOnly() || flags.contains("oneof") || flags.contains("optional");
  }
}
