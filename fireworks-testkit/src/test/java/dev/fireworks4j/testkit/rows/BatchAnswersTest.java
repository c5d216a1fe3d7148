// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fireworks4j.testkit.query.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchAnswersTest {
  private static final String MODEL = "accounts/fireworks/models/llama-v3p1-8b-instruct";
  private static final Instant CREATED = Instant.ofEpochSecond(1_788_062_136);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private static String row(String id, String said) {
    return "{\"custom_id\":\""
        + id
        + "\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\""
        + said
        + "\"}]}}\n";
  }

  private static String rows(int count) {
    return String.join(
        "", IntStream.range(0, count).mapToObj(i -> row("r" + i, "hi " + i)).toList());
  }

  private List<BatchAnswer> write(long seed, Set<String> alreadyDone, String rows) {
    var answers = new ArrayList<BatchAnswer>();
    new BatchAnswers(MODEL, seed, CREATED, alreadyDone).to(rows.lines(), answers::add);
    for (var answer : answers) {
      (answer.isGood() ? output : errors)
          .writeBytes(answer.line().getBytes(StandardCharsets.UTF_8));
    }
    return answers;
  }

  private static List<String> lines(ByteArrayOutputStream file) {
    return file.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Object customId(String line) {
    return ((Map<?, ?>) Json.parse(line.getBytes(StandardCharsets.UTF_8))).get("custom_id");
  }

  @Nested
  class Shape {
    @Test
    void is_that_of_the_service() {
      var answers = write(7, Set.of(), row("r", "What is two and two?"));

      assertThat(lines(output).get(0))
          .matches(
              "\\{\"custom_id\":\"r\",\"response\":\\{\"id\":\"chatcmpl-[0-9a-f]{32}\",\"object\":\"chat.completion\",\"created\":1788062136,\"model\":\""
                  + MODEL
                  + "\",\"choices\":\\[\\{\"index\":0,\"message\":\\{\"role\":\"assistant\",\"content\":\"You said: What is two and two\\?\"},\"finish_reason\":\"stop\"}],"
                  + "\"usage\":\\{\"prompt_tokens\":9,\"total_tokens\":16,\"completion_tokens\":7,\"prompt_tokens_details\":\\{\"cached_tokens\":4}}}}");
      assertThat(answers)
          .extracting(
              BatchAnswer::inputTokens, BatchAnswer::cachedTokens, BatchAnswer::outputTokens)
          .containsExactly(tuple(9L, 4L, 7L));
      assertThat(errors.size()).isZero();
    }

    @Test
    void echoes_the_last_user_message_within_the_limit_of_tokens() {
      var row =
          "{\"custom_id\":\"r\",\"body\":{\"max_tokens\":3,\"messages\":[{\"role\":\"user\",\"content\":\"first\"},"
              + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"one two three\"}]},{\"role\":\"assistant\",\"content\":\"no\"}]}}";

      write(7, Set.of(), row);

      assertThat(lines(output).get(0))
          .contains(
              "\"content\":\"You said: one\"",
              "\"finish_reason\":\"length\"",
              "\"completion_tokens\":3");
    }
  }

  @Nested
  class Order {
    @Test
    void is_not_that_of_the_rows_and_loses_none() {
      write(7, Set.of(), rows(3_000));

      var ids = lines(output).stream().map(BatchAnswersTest::customId).toList();
      var sent = IntStream.range(0, 3_000).mapToObj(i -> (Object) ("r" + i)).toList();
      assertThat(ids).isNotEqualTo(sent).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void differs_even_for_two_rows_whatever_the_seed() {
      for (var seed = 0; seed < 20; seed++) {
        output.reset();
        write(seed, Set.of(), rows(2));

        assertThat(lines(output))
            .extracting(BatchAnswersTest::customId)
            .as("seed %d", seed)
            .containsExactly("r1", "r0");
      }
    }

    @Test
    void and_ids_are_the_same_for_the_same_seed_only() {
      write(7, Set.of(), rows(50));
      var first = output.toString(StandardCharsets.UTF_8);
      output.reset();
      write(7, Set.of(), rows(50));
      var again = output.toString(StandardCharsets.UTF_8);
      output.reset();
      write(8, Set.of(), rows(50));

      assertThat(again).isEqualTo(first);
      assertThat(output.toString(StandardCharsets.UTF_8)).isNotEqualTo(first);
    }
  }

  @Nested
  class Rows {
    @Test
    void with_the_marker_go_to_the_errors() {
      var answers = write(7, Set.of(), row("good", "hi") + row("bad", "please [[fail]] now"));

      assertThat(lines(output)).extracting(BatchAnswersTest::customId).containsExactly("good");
      assertThat(lines(errors))
          .containsExactly(
              "{\"custom_id\":\"bad\",\"error\":{\"code\":\"INTERNAL\",\"message\":\"the row asked to fail\"}}");
      assertThat(answers).extracting(BatchAnswer::isGood).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void done_by_an_earlier_job_are_left_out() {
      var answers = write(7, Set.of("r0", "r2"), rows(4));

      assertThat(lines(output))
          .extracting(BatchAnswersTest::customId)
          .containsExactlyInAnyOrder("r1", "r3");
      assertThat(answers).hasSize(2);
    }

    @Test
    void that_are_not_objects_fail_with_their_number() {
      assertThatThrownBy(() -> write(7, Set.of(), rows(1) + "[]"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("row 2 is not a JSON object");
      assertThatThrownBy(() -> write(7, Set.of(), "oops"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("row 1: ");
    }

    @Test
    void are_answered_while_they_are_read() {
      var read = new AtomicInteger();
      var answered = new AtomicInteger();
      var ahead = new AtomicInteger();
      var rows = IntStream.range(0, 10_000).mapToObj(i -> row("r" + i, "hi"));

      new BatchAnswers(MODEL, 7, CREATED, Set.of())
          .to(
              rows.peek(
                  row ->
                      ahead.accumulateAndGet(read.incrementAndGet() - answered.get(), Math::max)),
              answer -> answered.incrementAndGet());

      assertThat(answered).hasValue(10_000);
      assertThat(ahead).hasValueLessThanOrEqualTo(1_024);
    }
  }
}
