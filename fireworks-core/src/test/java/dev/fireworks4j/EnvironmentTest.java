// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @TempDir private Path home;

  private final Map<String, String> variables = new HashMap<>();

  @Nested
  class Completing {

    @Test
    void takes_key_account_url_and_transport_from_variables() {
      variables.put("FIREWORKS_API_KEY", " fw_env ");
      variables.put("FIREWORKS_ACCOUNT_ID", "accounts/acme");
      variables.put("FIREWORKS_BASE_URL", "http://127.0.0.1:9");
      variables.put("FIREWORKS_TRANSPORT", "jdk");

      FireworksOptions options = complete(FireworksOptions.builder());

      assertThat(options.apiKey().get().reveal()).isEqualTo("fw_env");
      assertThat(options.account()).isEqualTo("acme");
      assertThat(options.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9"));
      assertThat(options.transportName()).isEqualTo("jdk");
    }

    @Test
    void never_overrides_what_the_options_say() {
      variables.put("FIREWORKS_API_KEY", "fw_env");
      variables.put("FIREWORKS_ACCOUNT_ID", "env");
      variables.put("FIREWORKS_BASE_URL", "https://env.example");
      variables.put("FIREWORKS_TRANSPORT", "jdk");

      FireworksOptions options =
          complete(
              FireworksOptions.builder()
                  .apiKey("fw_own")
                  .account("own")
                  .baseUrl(URI.create("https://own.example"))
                  .transport("apache"));

      assertThat(options.apiKey().get().reveal()).isEqualTo("fw_own");
      assertThat(options.account()).isEqualTo("own");
      assertThat(options.baseUrl()).hasHost("own.example");
      assertThat(options.transportName()).isEqualTo("apache");
    }

    @Test
    void goes_to_the_service_by_default_and_leaves_the_account_open() {
      variables.put("FIREWORKS_API_KEY", "fw_env");

      FireworksOptions options = complete(FireworksOptions.builder());

      assertThat(options.baseUrl()).isEqualTo(URI.create("https://api.fireworks.ai"));
      assertThat(options.account()).isNull();
    }

    @Test
    void reads_the_file_after_the_variables() throws IOException {
      write(
          ".fireworks/auth.ini",
          "# comment\n[fireworks]\napi_key = \"fw_file\"\naccount_id=file\n[other]\naccount_id=x\n");
      variables.put("FIREWORKS_ACCOUNT_ID", "env");

      FireworksOptions options = complete(FireworksOptions.builder());

      assertThat(options.apiKey().get().reveal()).isEqualTo("fw_file");
      assertThat(options.account()).isEqualTo("env");
    }

    @Test
    void reads_a_named_profile_before_the_variables() throws IOException {
      write(".fireworks/profiles/team/auth.ini", "api_key=fw_team\naccount_id=team\n");
      variables.put("FIREWORKS_API_KEY", "fw_env");

      assertThat(complete(FireworksOptions.builder().profile("team")).apiKey().get().reveal())
          .isEqualTo("fw_team");

      variables.put("FIREWORKS_PROFILE", "team");
      assertThat(complete(FireworksOptions.builder()).account()).isEqualTo("team");
    }

    @Test
    void reads_a_named_file_before_the_variables() throws IOException {
      Path file = write("own.ini", "api_key=fw_own\n");
      variables.put("FIREWORKS_API_KEY", "fw_env");

      FireworksOptions options = complete(FireworksOptions.builder().authFile(file));

      assertThat(options.apiKey().get().reveal()).isEqualTo("fw_own");
    }
  }

  @Nested
  class Missing {

    @Test
    void key_names_every_place_that_was_looked_at() {
      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("FireworksOptions.apiKey (not set)")
          .hasMessageContaining("environment variable FIREWORKS_API_KEY (not set)")
          .hasMessageContaining("auth.ini (no such file)");
    }

    @Test
    void key_beside_a_browser_sign_in_says_so() throws IOException {
      write(".fireworks/auth.ini", "id_token=abc\n");

      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .hasMessageContaining("browser sign-in")
          .hasMessageNotContaining("abc");
    }
  }

  @Nested
  class Malformed {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ftp://x",
          "api.fireworks.ai",
          "https://u:p@x",
          "https://x?q",
          "https://",
          "http:// x"
        })
    void base_url_is_refused_by_the_name_of_its_variable(String url) {
      variables.put("FIREWORKS_API_KEY", "fw_env");
      variables.put("FIREWORKS_BASE_URL", url);

      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("FIREWORKS_BASE_URL");
    }

    @Test
    void account_is_refused_by_the_name_of_its_variable() {
      variables.put("FIREWORKS_API_KEY", "fw_env");
      variables.put("FIREWORKS_ACCOUNT_ID", "../acme");

      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("FIREWORKS_ACCOUNT_ID");
    }
  }

  private FireworksOptions complete(FireworksOptionsBuilder builder) {
    return new Environment(variables, home).complete(builder.build());
  }

  private Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
