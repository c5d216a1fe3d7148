// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.error.FireworksException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Rows that a job would fail on, found before anything was sent. */
public final class InvalidDatasetException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient @Nullable ValidationReport report;

  /** Prints the whole report as the message. */
  public InvalidDatasetException(ValidationReport report) {
    super("the rows are not fit for " + report.format() + ": " + report, null);
    this.report = report;
  }

  /**
   * All that was found.
   *
   * @throws IllegalStateException if this was deserialized; reports are not sent along
   */
  public ValidationReport report() {
    if (report == null) {
      throw new IllegalStateException("the report did not survive serialization");
    }
    return report;
  }
}
