// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.TypedAnswerException;
import dev.fireworks4j.error.TypedAnswerException.Reason;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.SchemaName;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolLoop;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as answers and as arguments of tools, asked of the fake. */
class TypedAnswersIT {
  private static final ChatRequest QUESTION =
      ChatRequest.of("accounts/fireworks/models/qwen3-8b", "Which?");

  private final FakeFireworks fake = FakeFireworks.start();

  private record All(
      String text,
      int whole,
      long large,
      double number,
      BigDecimal exact,
      boolean fact,
      Color color,
      Instant instant,
      OffsetDateTime offset,
      LocalDateTime local,
      LocalDate date,
      LocalTime time,
      Duration duration,
      UUID id,
      URI uri,
      List<Part> parts,
      Map<String, Integer> counts,
      Shape shape,
      Optional<Part> last,
      @Nullable Part best) {}

  private record Part(String name, List<Part> parts) {}

  private enum Color {
    @SchemaName("deep red")
    RED,
    BLUE
  }

  private sealed interface Shape permits Round, Flat {}

  private record Round(double radius) implements Shape {}

  private record Flat(double width, double height) implements Shape {}

  @AfterEach
  void close() {
    fake.close();
  }

  private Fireworks connect(String transport) {
    return Fireworks.connect(fake.options().toBuilder().transport(transport).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void the_simplest_value_of_a_schema_is_an_instance(String transport) {
    try (var fireworks = connect(transport)) {
      All all = fireworks.chat().complete(QUESTION, All.class).value();

      assertThat(all.color()).isEqualTo(Color.RED);
      assertThat(all.shape()).isInstanceOf(Round.class);
      assertThat(all.parts().get(0).name()).isEqualTo("text");
      assertThat(all.time()).isEqualTo(LocalTime.of(9, 0));
      assertThat(all.last()).isEmpty();
      assertThat(all.best()).isNull();
    }
  }

  @Test
  void a_scripted_value_is_read_and_a_cut_one_is_told() {
    fake.inference()
        .onAnyModel()
        .answers(
            List.of(
                FakeAnswer.json(Map.of("type", "Flat", "width", 1.5, "height", 2)),
                FakeAnswer.json(Map.of("type", "Flat", "width", 1.5, "height", 2)),
                FakeAnswer.text("I do not know.")));
    var two = ChatRequest.builder(QUESTION).maxTokens(2).build();

    try (var fireworks = connect("jdk")) {
      assertThat(fireworks.chat().complete(QUESTION, Shape.class).value())
          .isEqualTo(new Flat(1.5, 2));
      var cut =
          catchThrowableOfType(
              TypedAnswerException.class, () -> fireworks.chat().complete(two, Shape.class));
      assertThat(cut.reason()).isEqualTo(Reason.CUT);
      var words =
          catchThrowableOfType(
              TypedAnswerException.class, () -> fireworks.chat().complete(QUESTION, Shape.class));
      assertThat(words.reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(words.text()).isEqualTo("I do not know.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void a_loop_of_tools_runs_to_its_end(String transport) {
    fake.inference()
        .onAnyModel()
        .answers(
            List.of(
                FakeAnswer.toolCall("area", Map.of("width", 2, "height", 3))
                    .andToolCall("area", Map.of("width", 1, "height", 1)),
                FakeAnswer.text("7 in all")));
    record Area(double area) {}
    Tool<Flat> area =
        Tool.of("area", "An area.", Flat.class, flat -> new Area(flat.width() * flat.height()));
    var loop = ToolLoop.builder().tools(List.of(area)).isStreamed(true).build();

    try (var fireworks = connect(transport)) {
      var answer = fireworks.chat().complete(QUESTION, loop);

      assertThat(answer.text()).isEqualTo("7 in all");
      assertThat(answer.messages().get(2).content()).isEqualTo("{\"area\":6.0}");
      assertThat(answer.messages().get(3).content()).isEqualTo("{\"area\":1.0}");
      assertThat(fake).asked(QUESTION.model()).times(2).streamed();
    }
  }
}
