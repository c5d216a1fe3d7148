// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.internal.ForeignText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth.ini} of the service's own command line: UTF-8, {@code key = value} lines, bare or in a {@code
 * [fireworks]} section, with {@code #} and {@code ;} comments and optional quotes. Read when a value is asked for.
 */
final class AuthFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final @Nullable String namedBy;
  private @Nullable Map<String, String> values;

  private AuthFile(Path path, @Nullable String namedBy) {
    this.path = path;
    this.namedBy = namedBy;
  }

  /** The file at the usual place, which may be missing. */
  static AuthFile usual(Path path) {
    return new AuthFile(path, null);
  }

  /** A file that this setting names; it must exist. */
  static AuthFile named(Path path, String setting) {
    return new AuthFile(path, setting);
  }

  boolean isNamed() {
    return namedBy != null;
  }

  /**
   * Null if the file has no such line, or is missing and may be.
   *
   * @throws ConfigurationException if it cannot be read
   */
  @Nullable String value(String key) {
    Map<String, String> read = values == null ? read() : values;
    values = read;
    return read.get(key);
  }

  /** Its path, and why it has no value. */
  String describe(String key) {
    String why = "no such file";
    if (Files.isRegularFile(path)) {
      boolean signedIn = key.equals("api_key") && value("id_token") != null;
      why = signedIn ? "only a browser sign-in, which has no api_key" : "no " + key;
    }
    return this + " (" + why + ")";
  }

  @Override
  public String toString() {
    return ForeignText.line(path.toString());
  }

  private Map<String, String> read() {
    if (!Files.isRegularFile(path)) {
      if (namedBy == null) {
        return Map.of();
      }
      throw new ConfigurationException(
          namedBy
              + " names a credentials file that is not there: "
              + this
              + "\n  Do:    correct the name, or leave it out to use the environment");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return parse(decode(in.readNBytes(MAX_BYTES)));
    } catch (CharacterCodingException otherCharset) {
      throw unreadable("it is not UTF-8 text", "save it as UTF-8", null);
    } catch (IOException e) {
      throw unreadable(ForeignText.line(e.toString()), "check its permissions", e);
    }
  }

  private String decode(byte[] bytes) throws CharacterCodingException {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    boolean hasZeros = first != 0 && ((first & 0xFF) == 0 || first >> 8 == 0);
    if (first == 0xFEFF || first == 0xFFFE || hasZeros) {
      throw unreadable("it is UTF-16 text", "save it as UTF-8", null);
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private ConfigurationException unreadable(String why, String advice, @Nullable Exception cause) {
    return new ConfigurationException(
        "the credentials file "
            + this
            + " cannot be read\n  Cause: "
            + why
            + ".\n  Do:    "
            + advice,
        cause);
  }

  private static Map<String, String> parse(String text) {
    var values = new HashMap<String, String>();
    boolean ours = true;
    for (String raw : text.split("\\R", -1)) {
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
