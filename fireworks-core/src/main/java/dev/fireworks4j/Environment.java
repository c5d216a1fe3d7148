// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
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
    String transport = variable("FIREWORKS_TRANSPORT");
    if (given.transportName() == null && given.transport() == null && transport != null) {
      builder.transport(transport);
    }
    if (given.apiKey() == null || given.account() == null) {
      fillCredentials(given, builder);
    }
    return builder.build();
  }

  private void fillCredentials(FireworksOptions given, FireworksOptionsBuilder builder) {
    AuthFile file = authFile(given);
    if (given.apiKey() == null) {
      builder.apiKey(apiKey(file));
    }
    String account = given.account() == null ? account(file) : null;
    if (account != null) {
      builder.account(account);
    }
  }

  private String apiKey(AuthFile file) {
    String key = first(file, "api_key", "FIREWORKS_API_KEY");
    if (key != null) {
      return key;
    }
    String inFile = file.path() + " (" + file.describe("api_key") + ")";
    String inVariable = "environment variable FIREWORKS_API_KEY (not set)";
    throw new ConfigurationException(
        "no API key was found\n  Looked: FireworksOptions.apiKey (not set), "
            + (file.isNamed() ? inFile + ", " + inVariable : inVariable + ", " + inFile)
            + "\n  Do:    set FIREWORKS_API_KEY or pass FireworksOptions.builder().apiKey(...)");
  }

  private @Nullable String account(AuthFile file) {
    String account = first(file, "account_id", "FIREWORKS_ACCOUNT_ID");
    try {
      return account == null
          ? null
          : OptionChecks.account("FIREWORKS_ACCOUNT_ID or account_id of " + file.path(), account);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private @Nullable String first(AuthFile file, String key, String variable) {
    String inFile = file.value(key);
    String inVariable = variable(variable);
    if (file.isNamed()) {
      return inFile != null ? inFile : inVariable;
    }
    return inVariable != null ? inVariable : inFile;
  }

  private AuthFile authFile(FireworksOptions given) {
    Path named = given.authFile();
    String profile = given.profile();
    if (named == null && profile == null) {
      String variable = variable("FIREWORKS_AUTH_FILE");
      named = variable == null ? null : Path.of(variable);
      profile = variable("FIREWORKS_PROFILE");
    }
    if (named != null) {
      return AuthFile.read(named, true);
    }
    Path usual = home.resolve(".fireworks");
    if (profile == null) {
      return AuthFile.read(usual.resolve("auth.ini"), false);
    }
    Path ofProfile = usual.resolve("profiles").resolve(OptionChecks.profile(profile));
    return AuthFile.read(ofProfile.resolve("auth.ini"), true);
  }

  private URI baseUrl() {
    String text = variable("FIREWORKS_BASE_URL");
    try {
      return text == null ? SERVICE : OptionChecks.url("FIREWORKS_BASE_URL", new URI(text));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      throw new ConfigurationException(
          "environment variable FIREWORKS_BASE_URL is not a base URL\n  Do:    write e.g. "
              + SERVICE,
          malformed);
    }
  }

  /** Null where it is not set or blank. */
  private @Nullable String variable(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.trim();
  }
}
