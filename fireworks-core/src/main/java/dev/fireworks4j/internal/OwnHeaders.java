// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.Locale;
import java.util.Set;

/** The headers that this library or its transport sets itself. */
public final class OwnHeaders {
  private static final Set<String> NAMES =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "content-type",
          "host",
          "transfer-encoding",
          "user-agent",
          "x-request-id");

  private OwnHeaders() {}

  /** True if nobody else may set a header of this name. */
  public static boolean has(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
