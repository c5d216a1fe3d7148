// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth.ini} of the service's own command line: {@code key = value} lines, bare or in a {@code [fireworks]}
 * section, with {@code #} and {@code ;} comments and optional quotes.
 */
final class AuthFile {
  private final Path path;
  private final boolean named;
  private final boolean present;
  private final Map<String, String> values;

  private AuthFile(Path path, boolean named, boolean present, Map<String, String> values) {
    this.path = path;
    this.named = named;
    this.present = present;
    this.values = values;
  }

  /** A file that is not there is empty, so that the error can list it among the places looked at. */
  static AuthFile read(Path path, boolean named) {
    if (!Files.isRegularFile(path)) {
      return new AuthFile(path, named, false, Map.of());
    }
    try {
      return new AuthFile(path, named, true, parse(Files.readAllLines(path)));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "the credentials file "
              + path
              + " cannot be read\n  Do:    check its permissions and that it is UTF-8 text",
          unreadable);
    }
  }

  Path path() {
    return path;
  }

  boolean isNamed() {
    return named;
  }

  @Nullable String value(String key) {
    return values.get(key);
  }

  String describe(String key) {
    if (!present) {
      return "no such file";
    }
    boolean signedIn = key.equals("api_key") && values.containsKey("id_token");
    return signedIn ? "only a browser sign-in, which has no api_key" : "no " + key;
  }

  private static Map<String, String> parse(List<String> lines) {
    var values = new HashMap<String, String>();
    boolean ours = true;
    for (String raw : lines) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        ours = line.equals("[fireworks]");
      }
      int equals = line.indexOf('=');
      if (!ours || equals < 1 || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      String value = unquote(line.substring(equals + 1).strip());
      if (!value.isEmpty()) {
        values.put(line.substring(0, equals).strip(), value);
      }
    }
    return values;
  }

  private static String unquote(String text) {
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
