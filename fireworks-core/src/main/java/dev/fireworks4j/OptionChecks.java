// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.internal.ApiKeys;
import dev.fireworks4j.internal.Ids;
import dev.fireworks4j.internal.OwnHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What an option must look like, wherever it comes from. */
final class OptionChecks {
  private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private OptionChecks() {}

  /** The texts are not shown: a key may have been put into the wrong setting. */
  static String account(String source, String text) {
    String id = Ids.withoutCollection(Objects.requireNonNull(text, source).trim());
    if (!Ids.isValid(id)) {
      throw new IllegalArgumentException(
          source + ": not an account id; use 1 to 63 of a-z, 0-9 and hyphen" + firstOdd(id));
    }
    return id;
  }

  private static String firstOdd(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (!Ids.isValid(id.substring(i, i + 1))) {
        return " (" + ApiKeys.place(id, i) + ")";
      }
    }
    return " (it has " + id.length() + ")";
  }

  static URI url(String source, URI url) {
    Objects.requireNonNull(url, source);
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String authority = url.getRawAuthority();
    if (url.getHost() == null && authority != null && authority.indexOf('_') >= 0) {
      throw new IllegalArgumentException(
          source
              + ": a host name must not have an underscore; use a name with hyphens or an address");
    }
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

  /** Fireworks writes the version into such addresses, for clients that add no version. */
  static URI inferenceUrl(String source, URI url) {
    if (url(source, url).getPath().replaceFirst("/+$", "").endsWith("/v1")) {
      throw new IllegalArgumentException(
          source
              + ": ends with /v1, which is added to it; leave it out and write e.g."
              + " https://us.api.fireworks.ai/inference");
    }
    return url;
  }

  static String profile(String source, String name) {
    Objects.requireNonNull(name, source);
    if (!PROFILE.matcher(name).matches() || name.startsWith(".")) {
      throw new IllegalArgumentException(
          source + ": not a profile name; use letters, digits, dot, hyphen and underscore");
    }
    return name;
  }

  static String headerName(String name) {
    Objects.requireNonNull(name, "header");
    if (OwnHeaders.has(name)) {
      throw new IllegalArgumentException(
          "header " + name + ": this library sets it; remove it from your headers");
    }
    return name;
  }
}
