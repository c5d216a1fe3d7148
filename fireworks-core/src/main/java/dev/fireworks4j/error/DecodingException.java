// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The service answered with success but the body could not be read as what was asked for. */
public final class DecodingException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final String path;

  /**
   * For the call that {@code context} describes; {@code path} is a JSON path such as {@code $.dpoJobs[3].createTime}.
   */
  public DecodingException(
      CallContext context, int httpStatus, String path, String problem, @Nullable Throwable cause) {
    super(
        context,
        context.message(
            "the answer (HTTP " + httpStatus + ") could not be read at " + path,
            problem,
            context.mayHaveTakenEffect()
                ? "get() the resource before trying again"
                : "check the base URL and for a proxy that answers in the service's place"),
        cause);
    this.httpStatus = httpStatus;
    this.path = path;
  }

  /** Status of the answer that could not be read. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Where in the JSON reading stopped, or in which line of another text, e.g. {@code line 17}. */
  public String path() {
    return path;
  }
}
