// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @TempDir private Path home;

  private final Map<String, String> variables = new HashMap<>();

  @Test
  void its_text_does_not_show_the_key() {
    variables.put("FIREWORKS_API_KEY", "fw_env");

    assertThat(new Connector(new Environment(variables, home)).toString())
        .contains("FIREWORKS_API_KEY")
        .doesNotContain("fw_env");
  }

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
  class CredentialsFiles {

    @Test
    void are_not_read_for_what_the_variables_say() throws IOException {
      writeBytes(".fireworks/auth.ini", "api_key=fw_\u00e9".getBytes(StandardCharsets.ISO_8859_1));
      variables.put("FIREWORKS_API_KEY", "fw_env");

      assertThat(complete(FireworksOptions.builder()).account()).isNull();

      variables.put("FIREWORKS_ACCOUNT_ID", "env");
      assertThat(complete(FireworksOptions.builder()).account()).isEqualTo("env");
    }

    @Test
    void are_not_looked_for_if_the_options_say_everything() {
      variables.put("FIREWORKS_PROFILE", "../nowhere");

      assertThat(complete(FireworksOptions.builder().apiKey("fw_own").account("own")).account())
          .isEqualTo("own");
    }

    @Test
    void may_begin_with_a_byte_order_mark() throws IOException {
      write(".fireworks/auth.ini", "\uFEFFapi_key=fw_file\r\naccount_id=file\r\n");

      FireworksOptions options = complete(FireworksOptions.builder());

      assertThat(options.apiKey().get().reveal()).isEqualTo("fw_file");
      assertThat(options.account()).isEqualTo("file");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, not UTF-8", "UTF-16, UTF-16", "UTF-16LE, UTF-16"})
    void of_another_charset_say_so_without_what_is_in_them(String charset, String said)
        throws IOException {
      writeBytes(
          ".fireworks/auth.ini",
          "# caf\u00e9\napi_key=fw_file\n".getBytes(Charset.forName(charset)));

      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(said)
          .hasMessageContaining("auth.ini")
          .hasMessageContaining("save it as UTF-8")
          .hasMessageNotContaining("fw_");
    }
  }

  @Nested
  class Named {

    @BeforeEach
    void another_key_is_in_the_environment() {
      variables.put("FIREWORKS_API_KEY", "fw_other");
    }

    @Test
    void profile_that_is_not_there_is_refused() {
      assertRefused(FireworksOptions.builder().profile("prodution"), "FireworksOptions.profile");

      variables.put("FIREWORKS_PROFILE", "prodution");
      assertRefused(FireworksOptions.builder(), "FIREWORKS_PROFILE");
    }

    @Test
    void file_that_is_not_there_is_refused() {
      Path nowhere = home.resolve("nowhere.ini");
      assertRefused(FireworksOptions.builder().authFile(nowhere), "FireworksOptions.authFile");

      variables.put("FIREWORKS_AUTH_FILE", nowhere.toString());
      assertRefused(FireworksOptions.builder(), "FIREWORKS_AUTH_FILE");
    }

    @Test
    void file_that_is_not_there_is_refused_for_the_account_too() {
      var options = FireworksOptions.builder().apiKey("fw_own").profile("prodution");

      assertRefused(options, "FireworksOptions.profile");
    }

    @Test
    void file_without_a_key_is_not_replaced_by_the_environment() throws IOException {
      write(".fireworks/profiles/team/auth.ini", "account_id=team\n");

      assertThatThrownBy(() -> complete(FireworksOptions.builder().profile("team")))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("auth.ini (no api_key)");
    }

    private void assertRefused(FireworksOptionsBuilder options, String setting) {
      assertThatThrownBy(() -> complete(options))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(setting)
          .hasMessageContaining("not there: " + home);
    }
  }

  @Nested
  class Key {

    @ParameterizedTest
    @CsvSource({
      "'\uFEFFfw_secretkey', 1 of 13 is U+FEFF",
      "'fw_secret\nkey', 10 of 13 is U+000A",
      "'fw_secretkey\u201d', 13 of 13 is U+201D",
      "'fw_secret key', 10 of 13 is U+0020",
      "' ', empty",
      "'', empty"
    })
    void that_cannot_be_sent_is_refused_by_the_place_of_the_character(String key, String said) {
      assertThatThrownBy(() -> complete(FireworksOptions.builder().apiKey(key)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("FireworksOptions.apiKey")
          .hasMessageContaining(said)
          .hasMessageNotContaining("secret");
    }

    @Test
    void of_a_variable_or_a_file_is_checked_by_the_name_of_its_place() throws IOException {
      write(".fireworks/auth.ini", "api_key=fw_\u201csecret\n");
      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .hasMessageContaining("auth.ini")
          .hasMessageContaining("4 of 10 is U+201C");

      variables.put("FIREWORKS_API_KEY", "\u201cfw_secret");
      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .hasMessageContaining("FIREWORKS_API_KEY")
          .hasMessageContaining("1 of 10 is U+201C");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "FIREWORKS_ACCOUNT_ID",
          "FIREWORKS_BASE_URL",
          "FIREWORKS_AUTH_FILE",
          "FIREWORKS_PROFILE"
        })
    void in_the_wrong_variable_is_not_printed(String variable) {
      if (!variable.endsWith("PROFILE") && !variable.endsWith("FILE")) {
        variables.put("FIREWORKS_API_KEY", "fw_env");
      }
      variables.put(variable, "fw_SECRETKEY0001");

      assertThatThrownBy(() -> complete(FireworksOptions.builder()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(variable)
          .satisfies(e -> assertThat(causes(e)).doesNotContain("SECRETKEY"));
    }

    private String causes(Throwable e) {
      return e + (e.getCause() == null ? "" : causes(e.getCause()));
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
    return writeBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path writeBytes(String name, byte[] bytes) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }
}
