// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.tests.conformance.CheckStep.CleanUpRequest;
import dev.fireworks4j.tests.conformance.CheckStep.Pause;
import dev.fireworks4j.tests.conformance.CheckStep.Sent;
import dev.fireworks4j.tests.conformance.CheckTarget.CheckRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckReaderTest {
  @Test
  void reads_a_check_with_its_steps() {
    var checks =
        CheckReader.read(
            """
            # a comment
            a fact | recorded | changes
              finally DELETE /v1/{account}/datasets/{id}
              wait PT1M
              POST /v1/{account}/datasets {"datasetId": "{id}"}
                ?filter=a=b AND c=d
                with X-Name: a value
                status = 200
                until .state = "READY"
            """);

    assertThat(checks).hasSize(1);
    ServiceCheck check = checks.get(0);
    assertThat(check.name()).isEqualTo("a fact");
    assertThat(check.source()).isEqualTo("recorded");
    assertThat(check.cost()).isEqualTo(CheckCost.CHANGES);
    assertThat(check.steps().get(0))
        .isEqualTo(
            new CleanUpRequest(CheckRequest.of("DELETE", "/v1/{account}/datasets/{id}", "")));
    assertThat(check.steps().get(1)).isEqualTo(new Pause(Duration.ofMinutes(1)));
    Sent sent = (Sent) check.steps().get(2);
    assertThat(sent.request().method()).isEqualTo("POST");
    assertThat(sent.request().body()).isEqualTo("{\"datasetId\": \"{id}\"}");
    assertThat(sent.request().query()).isEqualTo(Map.of("filter", "a=b AND c=d"));
    assertThat(sent.request().headers()).isEqualTo(Map.of("X-Name", "a value"));
    assertThat(sent.expected())
        .containsExactly(
            Expectation.parse("status = 200"), Expectation.parse("until .state = \"READY\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a fact",
        "a fact | guessed | reads",
        "a fact | recorded | gratis",
        "    status = 200",
        "a fact | recorded | reads\n  BREW /v1",
        "a fact | recorded | reads\n  GET /v1\n    status equals 200",
        "a fact | recorded | reads\n  GET /v1\n    status"
      })
  void names_the_line_that_it_cannot_read(String table) {
    long number = table.lines().count();

    assertThatThrownBy(() -> CheckReader.read(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line " + number);
  }

  @Test
  void every_check_has_a_name_of_its_own_and_expects_something() {
    var checks = CheckReader.all();

    assertThat(checks)
        .hasSizeGreaterThan(250)
        .extracting(ServiceCheck::name)
        .doesNotHaveDuplicates();
    assertThat(checks)
        .allSatisfy(
            check ->
                assertThat(check.steps())
                    .anyMatch(step -> step instanceof Sent sent && !sent.expected().isEmpty()));
  }

  @Test
  void what_is_sent_without_a_flag_cannot_create_anything() {
    var harmless =
        Pattern.compile(
            ".*:(match|query) .*"
                + "|.* /v1/validateModelConfig .*"
                + "|.* /v1/accounts/fireworks/.*"
                + "|.* /v1/\\{account}/datasets/fw4j-missing:getDownloadEndpoint .*"
                + "|.* /inference/.*(fw4j-missing|Bearer fw_wrong).*"
                + "|.* /inference/v1/(no/such/path|messages/count_tokens) .*");

    assertThat(
            sent(CheckCost.READS).map(Sent::request).filter(sent -> !sent.method().equals("GET")))
        .isNotEmpty()
        .allMatch(
            sent ->
                harmless
                    .matcher(sent.method() + " " + sent.path() + " " + sent.body() + sent.headers())
                    .matches());
  }

  private static Stream<Sent> sent(CheckCost cost) {
    return CheckReader.all().stream()
        .filter(check -> check.cost() == cost)
        .flatMap(check -> check.steps().stream())
        .filter(Sent.class::isInstance)
        .map(Sent.class::cast);
  }

  @Test
  void what_may_be_created_on_the_service_is_removed_or_known_to_be_there() {
    var creates = Pattern.compile("/v1/\\{account}/[a-zA-Z]+(\\?.*)?");

    for (ServiceCheck check : CheckReader.all()) {
      boolean isCreating =
          check.cost() == CheckCost.CHANGES
              && check.steps().stream()
                  .anyMatch(
                      step ->
                          step instanceof Sent sent
                              && sent.request().method().equals("POST")
                              && creates.matcher(sent.request().path()).matches());
      assertThat(check.steps().get(0))
          .as(check.name())
          .matches(
              first ->
                  !isCreating
                      || first instanceof CleanUpRequest
                      || (first instanceof Sent sent
                          && sent.request().path().matches("/v1/\\{[a-z]+}")));
    }
  }

  @Test
  void the_page_counts_the_checks_that_there_are() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "conformance.md"));
    var checks = CheckReader.all();

    assertThat(page).contains(" " + checks.size() + " checks compare the fake");
    for (CheckCost cost : CheckCost.values()) {
      long count = checks.stream().filter(check -> check.cost() == cost).count();
      assertThat(page)
          .contains("| `" + cost.name().toLowerCase(Locale.ROOT) + "` | " + count + " | ");
    }
  }
}
