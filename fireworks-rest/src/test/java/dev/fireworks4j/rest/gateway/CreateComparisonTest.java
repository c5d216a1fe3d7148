// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.Router;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a resource that is found under a create's id counts as the one that was asked for. */
class CreateComparisonTest {
  /** An invented create. */
  public record CreateShelf(
      @Nullable String id,
      @Nullable String label,
      @Reference("datasets") @Nullable String dataset,
      @Nullable Long rows,
      @Nullable Integer rank,
      @Nullable Double rate,
      @Nullable Boolean open,
      @Nullable Duration window,
      @Nullable DatasetFormat format,
      @Nullable Credential key,
      @Nullable Board board,
      List<Board> boards,
      Map<String, Object> options,
      @InQuery @Nullable String shape,
      @BesideResource @Nullable String source,
      Map<String, Object> extraBody,
      Map<String, String> extraQuery)
      implements CreateSpec {}

  /** An invented resource; it has more than was sent. */
  public record Shelf(
      String name,
      @Nullable String label,
      @Nullable String dataset,
      @Nullable Long rows,
      @Nullable Integer rank,
      @Nullable Double rate,
      @Nullable Boolean open,
      @Nullable Duration window,
      @Nullable DatasetFormat format,
      @Nullable Board board,
      List<Board> boards,
      Map<String, Object> options,
      @Nullable String state) {}

  /** A message inside of both. */
  public record Board(@Nullable Double length, @Nullable Integer holes) {}

  /** A spec and a resource with one field each. */
  private record Pair(CreateShelf sent, Shelf stored) {
    List<String> differences() {
      return new CreateComparison("acme").differences(sent, stored);
    }
  }

  private static Pair labels(@Nullable String sent, @Nullable String stored) {
    return new Pair(shelf(sent, null, null, null), stored(stored, null, null, null));
  }

  private static Pair datasets(@Nullable String sent, @Nullable String stored) {
    return new Pair(shelf(null, sent, null, null), stored(null, stored, null, null));
  }

  private static Pair rows(@Nullable Long sent, @Nullable Long stored) {
    return new Pair(shelf(null, null, sent, null), stored(null, null, stored, null));
  }

  private static Pair rates(@Nullable Double sent, @Nullable Double stored) {
    return new Pair(shelf(null, null, null, sent), stored(null, null, null, stored));
  }

  private static CreateShelf shelf(
      @Nullable String label,
      @Nullable String dataset,
      @Nullable Long rows,
      @Nullable Double rate) {
    return new CreateShelf(
        "s",
        label,
        dataset,
        rows,
        null,
        rate,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Map.of(),
        "in the query",
        "beside it",
        Map.of("x", 1),
        Map.of("y", "2"));
  }

  private static Shelf stored(
      @Nullable String label,
      @Nullable String dataset,
      @Nullable Long rows,
      @Nullable Double rate) {
    return new Shelf(
        "n", label, dataset, rows, null, rate, null, null, null, null, List.of(), Map.of(), "NEW");
  }

  @Test
  void fields_that_were_not_sent_do_not_count() {
    assertThat(labels(null, "text").differences()).isEmpty();
    assertThat(rows(null, 7L).differences()).isEmpty();
  }

  @Test
  void a_field_at_its_default_agrees_with_one_that_is_left_out() {
    assertThat(labels("", null).differences()).isEmpty();
    assertThat(rows(0L, null).differences()).isEmpty();
    assertThat(rates(0.0, null).differences()).isEmpty();
    assertThat(rows(0L, 1L).differences()).containsExactly("rows");
    assertThat(rows(1L, null).differences()).containsExactly("rows");
  }

  @ParameterizedTest
  @CsvSource({"7, 007", "1.0, 1", "text, Text", "prefs, accounts/acme/datasets/prefs"})
  void text_is_the_same_or_differs(String sent, String stored) {
    assertThat(labels(sent, sent).differences()).isEmpty();
    assertThat(labels(sent, stored).differences()).containsExactly("label");
  }

  @ParameterizedTest
  @CsvSource({
    "prefs, accounts/acme/datasets/prefs",
    "accounts/acme/datasets/prefs, prefs",
    "accounts/fireworks/datasets/prefs, accounts/fireworks/datasets/prefs"
  })
  void a_reference_agrees_with_its_full_name_in_the_clients_account(String sent, String stored) {
    assertThat(datasets(sent, stored).differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "prefs, accounts/other/datasets/prefs",
    "prefs, accounts/acme/models/prefs",
    "prefs, accounts/acme/datasets/more-prefs",
    "prefs, projects/acme/datasets/prefs",
    "accounts/acme/datasets/prefs, accounts/other/datasets/prefs"
  })
  void a_reference_to_another_account_or_kind_differs(String sent, String stored) {
    assertThat(datasets(sent, stored).differences()).containsExactly("dataset");
  }

  @Test
  void whole_numbers_are_compared_exactly() {
    assertThat(rows(100_000_000L, 100_000_001L).differences()).containsExactly("rows");
    assertThat(rows(Long.MAX_VALUE, Long.MAX_VALUE - 1).differences()).containsExactly("rows");
    assertThat(rows(Long.MAX_VALUE, Long.MAX_VALUE).differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e-4, 0.000099999997", "0.1, 0.10000000149011612", "1e-50, 1e-50", "3.0, 3.0"})
  void fractions_are_as_exact_as_32_bits(double sent, double stored) {
    assertThat(rates(sent, stored).differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e-50, 1e-60", "1e-50, 0", "1e-44, 1.1e-44", "1e300, 1e301", "1e-4, 1.0001e-4"})
  void fractions_that_differ_in_32_bits_or_vanish_in_them_differ(double sent, double stored) {
    assertThat(rates(sent, stored).differences()).containsExactly("rate");
  }

  @Test
  void every_field_that_differs_is_named_by_its_path() {
    var board = new Board(1.5, 3);
    var sent =
        new CreateShelf(
            null,
            "a",
            null,
            5L,
            8,
            null,
            true,
            Duration.ofSeconds(3),
            DatasetFormat.CHAT,
            Credential.of("k"),
            board,
            List.of(board),
            Map.of("k", 1L, "m", Map.of("n", "v")),
            null,
            null,
            Map.of(),
            Map.of());
    var same =
        new Shelf(
            "n",
            "a",
            null,
            5L,
            8,
            null,
            true,
            Duration.ofSeconds(3),
            DatasetFormat.CHAT,
            new Board(1.5, 3),
            List.of(new Board(1.5, 3)),
            Map.of("k", new BigDecimal("1.0"), "m", Map.of("n", "v", "more", 2L)),
            "NEW");
    var other =
        new Shelf(
            "n",
            "b",
            null,
            6L,
            9,
            null,
            null,
            Duration.ofSeconds(4),
            DatasetFormat.COMPLETION,
            new Board(1.5, 4),
            List.of(board, board),
            Map.of("k", "1"),
            "NEW");
    var comparison = new CreateComparison("acme");

    assertThat(comparison.differences(sent, same)).isEmpty();
    assertThat(comparison.differences(sent, other))
        .containsExactly(
            "label",
            "rows",
            "rank",
            "open",
            "window",
            "format",
            "board.holes",
            "boards",
            "options");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_message_that_is_missing_agrees_with_one_of_defaults(boolean isDefault) {
    var sent =
        new CreateShelf(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Board(isDefault ? 0.0 : 2.0, null),
            List.of(),
            Map.of(),
            null,
            null,
            Map.of(),
            Map.of());

    assertThat(new CreateComparison("acme").differences(sent, stored(null, null, null, null)))
        .isEqualTo(isDefault ? List.of() : List.of("board.length"));
  }

  @ParameterizedTest
  @CsvSource({
    "accounts/f/deploymentShapes/s, accounts/f/deploymentShapes/s/versions/v1, true",
    "accounts/f/deploymentShapes/s/versions/v1, accounts/f/deploymentShapes/s/versions/v1, true",
    "accounts/f/deploymentShapes/s/versions/latest, accounts/f/deploymentShapes/s/versions/v1, true",
    "default, accounts/f/deploymentShapes/s/versions/v1, true",
    "accounts/f/deploymentShapes/s/versions/v2, accounts/f/deploymentShapes/s/versions/v1, false",
    "accounts/f/deploymentShapes/other, accounts/f/deploymentShapes/s/versions/v1, false"
  })
  void a_shape_agrees_with_the_version_that_was_chosen_of_it(
      String sent, String stored, boolean agree) {
    var spec = CreateDeployment.builder().baseModel("m").deploymentShape(sent).build();
    var deployment =
        Deployment.builder()
            .name("accounts/acme/deployments/d")
            .baseModel("accounts/acme/models/m")
            .deploymentShape(stored)
            .build();

    var differences = new CreateComparison("acme").differences(spec, deployment);

    assertThat(differences.isEmpty()).isEqualTo(agree);
  }

  @Test
  void each_name_in_a_list_agrees_with_its_full_name() {
    var spec = CreateRouter.builder().deployments(List.of("a", "b")).evenLoad(Empty.of()).build();
    var router =
        Router.builder().name("accounts/acme/routers/r").evenLoad(Empty.of()).isPublic(false);
    var names = List.of("accounts/acme/deployments/a", "accounts/acme/deployments/b");

    var comparison = new CreateComparison("acme");

    assertThat(comparison.differences(spec, router.deployments(names).build())).isEmpty();
    assertThat(comparison.differences(spec, router.deployments(names.subList(0, 1)).build()))
        .containsExactly("deployments");
  }
}
