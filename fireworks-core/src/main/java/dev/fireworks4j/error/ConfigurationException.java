// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The client cannot be built or used as it is set up: no key, no account, no transport, a malformed base URL. The
 * message lists each place that was looked at.
 */
public final class ConfigurationException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** A problem that no exception caused. */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /** A problem with its cause, e.g. an unreadable file. */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
