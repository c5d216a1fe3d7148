// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import io.micrometer.common.KeyValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values that several conventions share, named like those of Spring's HTTP clients. */
final class Outcomes {
  static final String NONE = "none";

  private Outcomes() {}

  /** The class of a status. */
  static KeyValue outcome(@Nullable Integer status) {
    return KeyValue.of("outcome", ofStatus(status == null ? 0 : status));
  }

  private static String ofStatus(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      case 5 -> "SERVER_ERROR";
      default -> "UNKNOWN";
    };
  }

  /** The simple name of a class; there are few. */
  static KeyValue exception(@Nullable Throwable failure) {
    String name = failure == null ? NONE : failure.getClass().getSimpleName();
    return KeyValue.of("exception", name.isEmpty() ? "anonymous" : name);
  }

  /** A constant as part of a name. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
