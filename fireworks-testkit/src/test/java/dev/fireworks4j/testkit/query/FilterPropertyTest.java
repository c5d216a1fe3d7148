// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilterPropertyTest {
  private static final List<String> STATES =
      List.of("JOB_STATE_RUNNING", "JOB_STATE_COMPLETED", "JOB_STATE_FAILED");
  private static final List<String> COMPARATORS = List.of("=", "!=", "<", "<=", ">", ">=");
  private static final List<String> WORDS =
      List.of("alpha", "alphabet", "Beta", "a b", "say \"x\"", "back\\slash", "it's", "");
  private static final List<String> SCRAPS =
      List.of(
          "a",
          "b.c",
          "AND",
          "OR",
          "NOT",
          "-",
          "(",
          ")",
          "=",
          "!=",
          "<",
          ">=",
          ":",
          "*",
          "\"",
          "'",
          "\\",
          ".",
          ",",
          " ",
          "1",
          "2026-01-01T00:00:00Z",
          "300s",
          "\"q\"",
          "é",
          "\u0000",
          "!");
  private static final Instant EPOCH = Instant.parse("2026-08-30T00:00:00Z");

  /** A filter and, told apart from it, what it means. */
  private record Meant(String filter, Predicate<Map<String, Object>> oracle) {}

  @Test
  void random_filters_match_what_a_naive_oracle_says() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var documents = documents(random);
      var meant = expression(random, 3);

      var found = DocumentQuery.parse(meant.filter(), null, "name").apply(documents);

      assertThat(found)
          .as("seed %d, filter %s", seed, meant.filter())
          .containsExactlyElementsOf(documents.stream().filter(meant.oracle()).toList());
    }
  }

  @Test
  void random_text_is_a_filter_and_an_order_or_an_error_of_syntax() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var document = documents(random).get(0);
    var other = documents(random).get(1);
    var refused = 0;
    for (var round = 0; round < 20_000; round++) {
      var text =
          random
              .ints(random.nextInt(12), 0, SCRAPS.size())
              .mapToObj(SCRAPS::get)
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

      var failure = catchThrowable(() -> DocumentQuery.parse(text, null, "name").matches(document));
      var orderFailure =
          catchThrowable(
              () -> DocumentQuery.parse(null, text, "name").apply(List.of(document, other)));

      assertThat(failure == null || failure instanceof QuerySyntaxException)
          .as("seed %d, filter <%s>: %s", seed, text, failure)
          .isTrue();
      assertThat(orderFailure == null || orderFailure instanceof QuerySyntaxException)
          .as("seed %d, order <%s>: %s", seed, text, orderFailure)
          .isTrue();
      refused += failure == null ? 0 : 1;
    }
    assertThat(refused).as("seed %d", seed).isBetween(5_000, 19_500);
  }

  @Test
  void any_order_is_total() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 100; round++) {
      var documents = new ArrayList<>(documents(random));
      for (var document : documents) {
        document.put(
            "mixed",
            pick(
                random,
                Arrays.asList(
                    null,
                    true,
                    3L,
                    "3",
                    "03",
                    "2s",
                    "x",
                    "2026-08-30T00:00:00Z",
                    List.of(),
                    Map.of())));
      }
      var query =
          DocumentQuery.parse(
              null,
              pick(
                  random,
                  List.of("mixed", "mixed desc, count", "count desc,mixed asc", "create_time")),
              "name");
      var sorted = query.apply(documents);
      Collections.shuffle(documents, random);

      assertThat(query.apply(documents)).as("seed %d", seed).isEqualTo(sorted);
    }
  }

  private static List<Map<String, Object>> documents(Random random) {
    var documents = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 20; i++) {
      var document = new LinkedHashMap<String, Object>();
      document.put("name", "jobs/%02d".formatted(i));
      putSometimes(random, document, "state", pick(random, STATES));
      putSometimes(random, document, "displayName", pick(random, WORDS));
      putSometimes(random, document, "count", (long) random.nextInt(5));
      putSometimes(random, document, "exampleCount", String.valueOf(random.nextInt(20)));
      putSometimes(random, document, "createTime", EPOCH.plusMillis(random.nextInt(3)).toString());
      putSometimes(random, document, "public", random.nextBoolean());
      putSometimes(
          random,
          document,
          "lossConfig",
          new LinkedHashMap<>(Map.of("maxSteps", (long) random.nextInt(3))));
      documents.add(document);
    }
    return documents;
  }

  private static void putSometimes(
      Random random, Map<String, Object> document, String field, Object value) {
    if (random.nextInt(5) > 0) {
      document.put(field, value);
    }
  }

  private static Meant expression(Random random, int depth) {
    var factors = new ArrayList<Meant>();
    for (var i = random.nextInt(3); i >= 0; i--) {
      factors.add(alternatives(random, depth));
    }
    var filter =
        factors.stream()
            .map(Meant::filter)
            .collect(Collectors.joining(random.nextBoolean() ? " AND " : " "));
    return new Meant(
        filter, document -> factors.stream().allMatch(factor -> factor.oracle().test(document)));
  }

  private static Meant alternatives(Random random, int depth) {
    var terms = new ArrayList<Meant>();
    for (var i = random.nextInt(3); i >= 0; i--) {
      terms.add(term(random, depth));
    }
    var filter = terms.stream().map(Meant::filter).collect(Collectors.joining(" OR "));
    return new Meant(
        filter, document -> terms.stream().anyMatch(term -> term.oracle().test(document)));
  }

  private static Meant term(Random random, int depth) {
    var simple =
        depth > 0 && random.nextInt(3) == 0 ? composite(random, depth - 1) : restriction(random);
    return switch (random.nextInt(6)) {
      case 0 -> new Meant("NOT " + simple.filter(), simple.oracle().negate());
      case 1 -> new Meant("-" + simple.filter(), simple.oracle().negate());
      default -> simple;
    };
  }

  private static Meant composite(Random random, int depth) {
    var inner = expression(random, depth);
    return new Meant("(" + inner.filter() + ")", inner.oracle());
  }

  private static Meant restriction(Random random) {
    var comparator = pick(random, COMPARATORS);
    return switch (random.nextInt(8)) {
      case 0 -> {
        var state = pick(random, STATES);
        var text = random.nextBoolean() ? state : state.replace("JOB_STATE_", "");
        var isEqual = random.nextBoolean();
        yield new Meant(
            "state" + (isEqual ? "=" : "!=") + text,
            document -> state.equals(document.get("state")) == isEqual);
      }
      case 1 -> {
        var word = pick(random, WORDS);
        var quoted = "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        yield compared(
            "display_name",
            comparator,
            quoted,
            document -> sign((String) document.get("displayName"), word));
      }
      case 2 -> {
        var count = random.nextInt(5);
        yield compared(
            "count",
            comparator,
            "" + count,
            document -> sign((Long) document.get("count"), (long) count));
      }
      case 3 -> {
        var count = random.nextInt(20);
        yield compared(
            "exampleCount",
            comparator,
            "\"" + count + "\"",
            document -> sign(number(document.get("exampleCount")), (long) count));
      }
      case 4 -> {
        var time = EPOCH.plusMillis(random.nextInt(3));
        var text = time.toString().replace("Z", time.getNano() == 0 ? ".000000Z" : "000Z");
        yield compared(
            "create_time",
            comparator,
            text,
            document -> sign(time(document.get("createTime")), time));
      }
      case 5 -> {
        var isPublic = random.nextBoolean();
        yield new Meant(
            "public=" + isPublic, document -> ((Object) isPublic).equals(document.get("public")));
      }
      case 6 -> {
        var steps = random.nextInt(3);
        yield compared(
            "loss_config.max_steps",
            comparator,
            "" + steps,
            document -> sign(maxSteps(document), (long) steps));
      }
      default ->
          new Meant(
              "display_name:*", document -> !"".equals(document.getOrDefault("displayName", "")));
    };
  }

  private interface Sign {
    /** How the field stands to the literal; null where the field is missing. */
    Integer of(Map<String, Object> document);
  }

  private static Meant compared(String field, String comparator, String literal, Sign sign) {
    Predicate<Map<String, Object>> oracle =
        document -> {
          var side = sign.of(document);
          if (side == null) {
            return comparator.equals("!=");
          }
          return switch (comparator) {
            case "=" -> side == 0;
            case "!=" -> side != 0;
            case "<" -> side < 0;
            case "<=" -> side <= 0;
            case ">" -> side > 0;
            default -> side >= 0;
          };
        };
    return new Meant(field + comparator + literal, oracle);
  }

  private static <T extends Comparable<T>> Integer sign(T left, T right) {
    return left == null ? null : Integer.valueOf(left.compareTo(right));
  }

  private static Long number(Object text) {
    return text == null ? null : Long.valueOf((String) text);
  }

  private static Instant time(Object text) {
    return text == null ? null : Instant.parse((String) text);
  }

  private static Long maxSteps(Map<String, Object> document) {
    return document.get("lossConfig") instanceof Map<?, ?> loss
        ? (Long) loss.get("maxSteps")
        : null;
  }

  private static <T> T pick(Random random, List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
