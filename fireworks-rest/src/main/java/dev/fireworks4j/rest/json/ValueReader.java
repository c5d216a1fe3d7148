// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the value of one field. */
@FunctionalInterface
interface ValueReader {

  /** The value; null for unset; {@link UnreadableValue} for a value of another type. */
  @Nullable Object read(JsonReader reader) throws IOException;

  /**
   * A value of another type than expected.
   *
   * @param readable the part of a list or map that could be read, else null
   * @param asSent the rest as plain values
   */
  record UnreadableValue(@Nullable Object readable, @Nullable Object asSent) {}
}
