// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

/** Kinds of problems that a validation finds. More may come; do not switch without a default. */
public enum ProblemKind {
  /** The bytes are not UTF-8, or an escape names half of a character. A file of UTF-16 is reported once. */
  INVALID_ENCODING,
  /** The file is compressed, e.g. by gzip; it is not read further. */
  COMPRESSED,
  /** A byte-order mark, which is no JSON: at the beginning of the file, or where files were joined. */
  BYTE_ORDER_MARK,
  /** A line with nothing on it. */
  BLANK_LINE,
  /** A row of more than 20 MiB. */
  ROW_TOO_LONG,
  /** A line that is not one complete JSON value. */
  INVALID_JSON,
  /** A value of another JSON type than expected. */
  WRONG_TYPE,
  /** A required field is not there or null. */
  MISSING_FIELD,
  /** A required text or list has nothing in it. */
  EMPTY_FIELD,
  /** A field stands in an object twice. */
  REPEATED_FIELD,
  /** A role that the service does not know. */
  INVALID_ROLE,
  /** A message whose role is not allowed at its place. */
  ROLE_ORDER,
  /** A tool call or its answer is incomplete or does not match. */
  INVALID_TOOL_CALL,
  /**
   * A part of a message that is neither {@code text} nor {@code image_url}; batch rows may have {@code video_url} too.
   */
  UNKNOWN_PART,
  /** An image that is no data URI of type png or jpg, or whose base64 is empty or malformed. */
  INVALID_IMAGE,
  /** A weight that is neither 0 nor 1. */
  INVALID_WEIGHT,
  /** A conversation without an answer to train on. */
  NOTHING_TO_LEARN,
  /** A {@code custom_id} that another row has. */
  DUPLICATE_ID,
  /** A {@code custom_id} of more than 65,535 bytes. */
  ID_TOO_LONG,
  /** A field that is set on the job and refused in a row. */
  FORBIDDEN_FIELD,
  /** Fewer rows than a job accepts. */
  TOO_FEW_ROWS,
  /** More rows than a job accepts. */
  TOO_MANY_ROWS,
  /** A warning: an order of roles that the service accepts, but that is rarely intended. */
  UNUSUAL_ORDER(false),
  /** A warning: more bytes than the service took for a batch in 2025, 500 MB. */
  LARGE_BATCH(false);

  private final boolean isError;

  ProblemKind() {
    this(true);
  }

  ProblemKind(boolean isError) {
    this.isError = isError;
  }

  /** False for a warning, which does not keep a file from being uploaded. */
  public boolean isError() {
    return isError;
  }
}
