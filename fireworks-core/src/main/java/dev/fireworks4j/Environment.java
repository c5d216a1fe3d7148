// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.internal.ApiKeys;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills options from environment variables and {@code auth.ini}.
 *
 * <p>The environment comes before the file, but a profile or file that was named comes before the environment, and must
 * be there with a key. A value that the options or the environment give is not looked up in a file.
 */
record Environment(Map<String, String> variables, Path home) {
  private static final String API_KEY = "FIREWORKS_API_KEY";
  private static final String ACCOUNT = "FIREWORKS_ACCOUNT_ID";
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
    if (given.apiKey() instanceof FireworksOptionsBuilder.FixedKey fixed) {
      ApiKeys.checked("FireworksOptions.apiKey", fixed.get().reveal());
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
    String inVariable = variable(API_KEY);
    if (inVariable != null && !file.isNamed()) {
      return ApiKeys.checked("environment variable " + API_KEY, inVariable);
    }
    String inFile = file.value("api_key");
    if (inFile != null) {
      return ApiKeys.checked("api_key of " + file, inFile);
    }
    throw new ConfigurationException(
        file.isNamed()
            ? "no API key is in "
                + file.describe("api_key")
                + "\n  Do:    write api_key = fw_... into it, or leave its name out to use "
                + API_KEY
            : "no API key was found\n  Looked: FireworksOptions.apiKey (not set), environment variable "
                + API_KEY
                + " (not set), "
                + file.describe("api_key")
                + "\n  Do:    set FIREWORKS_API_KEY or pass FireworksOptions.builder().apiKey(...)");
  }

  /** A file that is not needed for the key is not read: the service can be asked for the account. */
  private @Nullable String account(AuthFile file) {
    String inVariable = variable(ACCOUNT);
    if (inVariable != null && !file.isNamed()) {
      return account("environment variable " + ACCOUNT, inVariable);
    }
    String inFile = valueIfReadable(file);
    if (inFile != null) {
      return account("account_id of " + file, inFile);
    }
    return inVariable == null ? null : account("environment variable " + ACCOUNT, inVariable);
  }

  private static @Nullable String valueIfReadable(AuthFile file) {
    try {
      return file.value("account_id");
    } catch (ConfigurationException e) {
      if (file.isNamed()) {
        throw e;
      }
      return null;
    }
  }

  private static String account(String source, String text) {
    try {
      return OptionChecks.account(source, text);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private AuthFile authFile(FireworksOptions given) {
    Path ofOptions = given.authFile();
    if (ofOptions != null) {
      return AuthFile.named(ofOptions, "FireworksOptions.authFile");
    }
    if (given.profile() != null) {
      return ofProfile(given.profile(), "FireworksOptions.profile");
    }
    String file = variable("FIREWORKS_AUTH_FILE");
    if (file != null) {
      return AuthFile.named(path(file), "environment variable FIREWORKS_AUTH_FILE");
    }
    String profile = variable("FIREWORKS_PROFILE");
    return profile == null
        ? AuthFile.usual(home.resolve(".fireworks").resolve("auth.ini"))
        : ofProfile(profile, "environment variable FIREWORKS_PROFILE");
  }

  private AuthFile ofProfile(String name, String setting) {
    try {
      Path profiles = home.resolve(".fireworks").resolve("profiles");
      return AuthFile.named(
          profiles.resolve(OptionChecks.profile(setting, name)).resolve("auth.ini"), setting);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "environment variable FIREWORKS_AUTH_FILE is not a path: " + e.getReason());
    }
  }

  private URI baseUrl() {
    String text = variable("FIREWORKS_BASE_URL");
    try {
      return text == null ? SERVICE : OptionChecks.url("FIREWORKS_BASE_URL", new URI(text));
    } catch (URISyntaxException e) {
      throw new ConfigurationException(
          "environment variable FIREWORKS_BASE_URL is not a base URL: "
              + e.getReason()
              + " at index "
              + e.getIndex()
              + "\n  Do:    write e.g. "
              + SERVICE);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(
          "environment variable " + malformed.getMessage() + "\n  Do:    write e.g. " + SERVICE,
          malformed);
    }
  }

  /** Null where it is not set or blank. */
  private @Nullable String variable(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  /** Without the values, one of which is the key. */
  @Override
  public String toString() {
    return "Environment[variables=" + variables.keySet() + ", home=" + home + "]";
  }
}
