// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

/** Ends a job as failed, with the code word and message of its status. */
public final class JobFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /** A failure with a code word such as {@code INVALID_ARGUMENT}. */
  public JobFailure(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The code word. */
  public String code() {
    return code;
  }
}
