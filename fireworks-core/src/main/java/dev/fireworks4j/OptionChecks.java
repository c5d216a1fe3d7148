// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What an option must look like, wherever it comes from. */
final class OptionChecks {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]{1,63}");
  private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Set<String> OURS =
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

  private OptionChecks() {}

  static String account(String source, String text) {
    String trimmed = Objects.requireNonNull(text, source).trim();
    String id = trimmed.startsWith("accounts/") ? trimmed.substring("accounts/".length()) : trimmed;
    if (!ACCOUNT.matcher(id).matches()) {
      throw new IllegalArgumentException(
          source + ": \"" + text + "\" is not an account id; use 1 to 63 of a-z, 0-9 and hyphen");
    }
    return id;
  }

  static URI url(String source, URI url) {
    Objects.requireNonNull(url, source);
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean valid =
        (scheme.equals("https") || scheme.equals("http"))
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null;
    if (!valid) {
      throw new IllegalArgumentException(
          source
              + ": not an absolute http or https URL without user, query and fragment;"
              + " write e.g. https://api.fireworks.ai");
    }
    return url;
  }

  static String profile(String name) {
    Objects.requireNonNull(name, "profile");
    if (!PROFILE.matcher(name).matches() || name.startsWith(".")) {
      throw new IllegalArgumentException(
          "profile: \""
              + name
              + "\" is not a profile name; use letters, digits, dot, hyphen and underscore");
    }
    return name;
  }

  static String headerName(String name) {
    Objects.requireNonNull(name, "header");
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "header " + name + ": this library sets it; remove it from your headers");
    }
    return name;
  }
}
