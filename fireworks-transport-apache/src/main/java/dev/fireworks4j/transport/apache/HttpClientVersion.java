// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the version of Apache HttpClient; a platform's BOM may replace the one that this module requires. */
final class HttpClientVersion {
  private static final Pattern RELEASE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\b.*");

  private HttpClientVersion() {}

  /**
   * Rejects versions that this transport cannot work with.
   *
   * @throws ConfigurationException if httpclient5 is missing or older than 5.4, or httpcore5 older than 5.3
   */
  static void check(ClassLoader loader) {
    try {
      Class.forName("org.apache.hc.client5.http.classic.HttpClient", false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw refusal("Apache HttpClient 5 (httpclient5, httpcore5) is not on the class path", e);
    }
    check("httpclient5", 4, release("org/apache/hc/client5", loader));
    check("httpcore5", 3, release("org/apache/hc/core5", loader));
  }

  private static void check(String artifact, int minor, @Nullable String release) {
    Matcher found = RELEASE.matcher(release == null ? "" : release);
    if (found.matches()
        && Integer.parseInt(found.group(1)) == 5
        && Integer.parseInt(found.group(2)) < minor) {
      throw refusal(
          artifact + " " + release + " was found, but 5." + minor + " or newer is needed", null);
    }
  }

  private static ConfigurationException refusal(String problem, @Nullable Throwable cause) {
    return new ConfigurationException(
        "transport \"apache\": "
            + problem
            + "\n  Do:    set httpclient5 to 5.4 or newer and httpcore5 to the version that it asks for (with Spring"
            + " Boot the properties httpclient5.version and httpcore5.version), or use fireworks-transport-jdk",
        cause);
  }

  /** Null if unknown; some ways of packaging leave the file out. */
  private static @Nullable String release(String path, ClassLoader loader) {
    try (InputStream file = loader.getResourceAsStream(path + "/version.properties")) {
      if (file == null) {
        return null;
      }
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("info.release");
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
