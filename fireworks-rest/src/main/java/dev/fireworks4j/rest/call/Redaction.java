// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.regex.Pattern;

/** Takes out of foreign text what must not be shown: keys of the service and the queries of URLs. */
final class Redaction {
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"']+)\\?[^\\s\"']+");
  private static final Pattern KEY = Pattern.compile("\\b(fw_|Bearer\\s+)[A-Za-z0-9_.~+/=-]+");

  private Redaction() {}

  static String clean(String text) {
    String bounded = text.length() > 4096 ? text.substring(0, 4096) + "..." : text;
    return KEY.matcher(QUERY.matcher(bounded).replaceAll("$1?***")).replaceAll("$1***");
  }
}
