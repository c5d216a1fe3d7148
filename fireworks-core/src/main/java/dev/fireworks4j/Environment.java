// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills options from environment variables and {@code auth.ini}.
 *
 * <p>The environment comes before the file, but a profile or file that was named comes before the environment: who names
 * one means it.
 */
record Environment(Map<String, String> variables, Path home) {
  private static final URI SERVICE = URI.create("https://api.fireworks.ai");

  static Environment system() {
    return new Environment(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  FireworksOptions complete(FireworksOptions given) {
    var builder = given.toBuilder();
    if (given.baseUrl() == null) {
      builder.baseUrl(baseUrl());
    }
    if (given.transportName() == null && given.transport() == null && has("FIREWORKS_TRANSPORT")) {
      builder.transport(variables.get("FIREWORKS_TRANSPORT").trim());
    }
    if (given.apiKey() == null || given.account() == null) {
      fillCredentials(given, builder);
    }
    return builder.build();
  }

  private void fillCredentials(FireworksOptions given, FireworksOptionsBuilder builder) {
    AuthFile file = authFile(given);
    var looked = new ArrayList<String>();
    if (given.apiKey() == null) {
      builder.apiKey(require(find("FIREWORKS_API_KEY", "api_key", file, looked), looked));
    }
    if (given.account() == null) {
      String account = find("FIREWORKS_ACCOUNT_ID", "account_id", file, new ArrayList<>());
      if (account != null) {
        builder.account(account);
      }
    }
  }

  private static String require(@Nullable String key, List<String> looked) {
    if (key != null) {
      return key;
    }
    throw new ConfigurationException(
        "no API key was found\n  Looked: FireworksOptions.apiKey (not set), "
            + String.join(", ", looked)
            + "\n  Do:    set FIREWORKS_API_KEY or pass FireworksOptions.builder().apiKey(...)");
  }

  private @Nullable String find(String variable, String key, AuthFile file, List<String> looked) {
    String fromFile = file.value(key);
    String fromVariable = has(variable) ? variables.get(variable).trim() : null;
    String inFile = file.path() + " (" + file.describe(key) + ")";
    String inVariable = "environment variable " + variable + " (not set)";
    looked.add(file.isNamed() ? inFile : inVariable);
    looked.add(file.isNamed() ? inVariable : inFile);
    String first = file.isNamed() ? fromFile : fromVariable;
    return first != null ? first : file.isNamed() ? fromVariable : fromFile;
  }

  private AuthFile authFile(FireworksOptions given) {
    Path usual = home.resolve(".fireworks");
    if (given.authFile() != null) {
      return AuthFile.read(given.authFile(), true);
    }
    if (given.profile() != null) {
      return AuthFile.read(
          usual.resolve("profiles").resolve(given.profile()).resolve("auth.ini"), true);
    }
    if (has("FIREWORKS_AUTH_FILE")) {
      return AuthFile.read(Path.of(variables.get("FIREWORKS_AUTH_FILE").trim()), true);
    }
    if (has("FIREWORKS_PROFILE")) {
      String profile = OptionChecks.profile(variables.get("FIREWORKS_PROFILE").trim());
      return AuthFile.read(usual.resolve("profiles").resolve(profile).resolve("auth.ini"), true);
    }
    return AuthFile.read(usual.resolve("auth.ini"), false);
  }

  private URI baseUrl() {
    if (!has("FIREWORKS_BASE_URL")) {
      return SERVICE;
    }
    String text = variables.get("FIREWORKS_BASE_URL").trim();
    try {
      return OptionChecks.url("FIREWORKS_BASE_URL", new URI(text));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      throw new ConfigurationException(
          "environment variable FIREWORKS_BASE_URL is not a base URL\n  Do:    write e.g. "
              + SERVICE,
          malformed);
    }
  }

  private boolean has(String variable) {
    String value = variables.get(variable);
    return value != null && !value.isBlank();
  }
}
