// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Text that is not JSON, or JSON of another shape than was asked for. A text that only ends too early is an {@link
 * java.io.EOFException} instead. The reason shows no value of the text, which may be a credential. For a text of lines
 * the path is a line.
 */
public final class UnreadableJsonException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;

  /** {@code path} is a JSON path. */
  public UnreadableJsonException(String path, String reason) {
    super(reason + " at path " + path);
    this.path = path;
    this.reason = reason;
  }

  /** Where reading stopped, e.g. {@code $.dpoJobs[3].name}. */
  public String path() {
    return path;
  }

  /** What is wrong there, in a few words, e.g. {@code expected an object but found text}. */
  public String reason() {
    return reason;
  }

  /** A wrong value, e.g. the name of another resource. */
  public static UnreadableJsonException unexpected(String field, String reason) {
    return new UnreadableJsonException("$." + field, reason);
  }

  /** A required value that is missing. */
  public static <T> T required(String field, @Nullable T value) throws UnreadableJsonException {
    if (value == null) {
      throw unexpected(field, "the value is missing");
    }
    return value;
  }
}
