// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.TypedAnswerException;
import dev.fireworks4j.error.TypedAnswerException.Reason;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.JsonSchema;
import dev.fireworks4j.inference.ResponseFormat;
import dev.fireworks4j.inference.SchemaDescription;
import dev.fireworks4j.inference.SchemaName;
import dev.fireworks4j.inference.TypedAnswer;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswersTest {
  private static final ChatRequest QUESTION = ChatRequest.of("accounts/acme/models/m", "Which?");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks fireworks = Client.of(transport, new VirtualTime());

  /** Private on purpose: users' records often are. */
  @SchemaDescription("A trip")
  private record Trip(
      String name,
      @SchemaDescription("in euros") BigDecimal price,
      int days,
      Long steps,
      double score,
      boolean booked,
      Mood mood,
      LocalDate day,
      Instant start,
      Duration length,
      List<Stop> stops,
      Map<String, Integer> luggage,
      @SchemaName("remark_text") @Nullable String remark,
      Optional<Stop> last) {}

  private record Stop(String city, Ride ride) {}

  private enum Mood {
    HAPPY,
    @SchemaName("very sad")
    SAD
  }

  private sealed interface Ride permits Train, Bus {}

  private record Train(int platform) implements Ride {}

  @SchemaName("coach")
  private record Bus(String line) implements Ride {}

  private record Tree(String name, List<Tree> children, @Nullable Leaf leaf) {}

  private record Leaf(@Nullable Leaf next) {}

  private record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("secret words");
      }
    }
  }

  @Test
  void an_answer_becomes_an_instance_with_everything_in_it() {
    answer(
        "{'name':'Sea','price':12.50,'days':3,'steps':9007199254740993,'score':1,'booked':true,"
            + "'mood':'very sad','day':'2026-11-29','start':'2026-11-29T08:00:00+01:00',"
            + "'length':'PT90M','stops':[{'city':'Bonn','ride':{'type':'Train','platform':4}},"
            + "{'city':'Ulm','ride':{'type':'coach','line':'7b'}}],'luggage':{'bag':2}}");

    TypedAnswer<Trip> answer = fireworks.chat().complete(QUESTION, Trip.class);

    assertThat(answer.value())
        .isEqualTo(
            new Trip(
                "Sea",
                new BigDecimal("12.50"),
                3,
                9_007_199_254_740_993L,
                1.0,
                true,
                Mood.SAD,
                LocalDate.of(2026, 11, 29),
                Instant.parse("2026-11-29T07:00:00Z"),
                Duration.ofMinutes(90),
                List.of(new Stop("Bonn", new Train(4)), new Stop("Ulm", new Bus("7b"))),
                Map.of("bag", 2),
                null,
                Optional.empty()));
    assertThat(answer.completion().metadata()).isNotNull();
  }

  @Test
  void the_request_carries_the_schema_of_the_record() {
    answer("{'value':1}");

    fireworks.chat().complete(QUESTION, Positive.class);

    assertThat(transport.sent().get(0).body())
        .endsWith(
            "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"Positive\","
                + "\"schema\":{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}},"
                + "\"required\":[\"value\"],\"additionalProperties\":false},\"strict\":true}}}");
  }

  @Test
  void a_schema_says_what_is_required_and_what_things_mean() {
    Map<String, Object> schema = JsonSchema.of(Trip.class);

    assertThat(schema).containsEntry("description", "A trip");
    assertThat((List<?>) schema.get("required"))
        .hasSize(12)
        .asString()
        .doesNotContain("remark", "last");
    var properties = (Map<?, ?>) schema.get("properties");
    assertThat(properties.get("price"))
        .isEqualTo(Map.of("type", "number", "description", "in euros"));
    assertThat(properties.get("mood"))
        .isEqualTo(Map.of("type", "string", "enum", List.of("HAPPY", "very sad")));
    assertThat(properties.get("start")).isEqualTo(Map.of("type", "string", "format", "date-time"));
    assertThat(properties.get("luggage"))
        .isEqualTo(Map.of("type", "object", "additionalProperties", Map.of("type", "integer")));
    assertThat(properties.get("remark_text")).isEqualTo(Map.of("type", "string"));
    assertThat(JsonSchema.of(Ride.class)).containsOnlyKeys("anyOf").asString().contains("coach");
  }

  @Test
  void a_type_within_itself_is_a_reference() {
    assertThat(JsonSchema.of(Tree.class).toString())
        .contains("children={type=array, items={$ref=#}}")
        .contains("$defs={Leaf={type=object, properties={next={$ref=#/$defs/Leaf}}");
    answer("{'name':'a','children':[{'name':'b','children':[]}]}");

    assertThat(fireworks.chat().complete(QUESTION, Tree.class).value().children().get(0).name())
        .isEqualTo("b");
  }

  @Test
  void an_alternative_can_be_asked_for_itself() {
    answer("{'type':'coach','line':'9'}");

    assertThat(fireworks.chat().complete(QUESTION, Ride.class).value()).isEqualTo(new Bus("9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'city':'Bonn'} | $.ride: the value is missing",
        "{'city':7,'ride':null} | $.city: the value is not of type String",
        "{'city':'a','ride':{'type':'Train','platform':1.5}} | $.ride.platform: the value is not",
        "{'city':'a','ride':{'type':'Ship'}} | $.ride.type: the value names no alternative",
        "{'city':'a','ride':[]} | $.ride: the value is not an object",
        "not json | $",
        "[] | $",
      })
  void what_is_no_such_json_fails_with_its_place_and_the_text(String json, String problem) {
    answer(json);

    var failure = failure(Stop.class);

    assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(failure).hasMessageContaining(problem);
    assertThat(failure.text()).isEqualTo(json.replace('\'', '"'));
  }

  @Test
  void a_record_that_refuses_its_values_makes_the_answer_unreadable_without_showing_them() {
    answer("{'value':-1}");

    assertThat(failure(Positive.class))
        .hasMessageContaining("$: Positive does not take these values")
        .hasMessageNotContaining("secret words");
  }

  @Test
  void a_cut_and_a_refusal_say_so() {
    transport
        .json(
            200,
            "{\"choices\":[{\"message\":{\"content\":\"{\\\"va\"},\"finish_reason\":\"length\"}]}")
        .json(
            200,
            "{\"choices\":[{\"message\":{\"refusal\":\"I would rather not.\"},\"finish_reason\":\"stop\"}]}");

    assertThat(failure(Positive.class).reason()).isEqualTo(Reason.CUT);
    TypedAnswerException refusal = failure(Positive.class);
    assertThat(refusal.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refusal.text()).isEqualTo("I would rather not.");
  }

  @Test
  void reasoning_in_front_of_the_answer_is_passed_over() {
    answer("<think>{'value':2}?</think> {'value':1}");

    assertThat(fireworks.chat().complete(QUESTION, Positive.class).value().value()).isEqualTo(1);
  }

  @Test
  void types_without_a_schema_and_requests_with_a_form_of_their_own_are_refused() {
    record Odd(Thread thread) {}
    var formed = ChatRequest.builder(QUESTION).responseFormat(ResponseFormat.jsonObject()).build();

    assertThatThrownBy(() -> fireworks.chat().complete(QUESTION, Odd.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Odd.thread: java.lang.Thread has no JSON schema");
    assertThatThrownBy(() -> fireworks.chat().complete(QUESTION, String.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> fireworks.chat().complete(formed, Stop.class)))
        .hasMessageContaining("responseFormat");
    assertThat(transport.sent()).isEmpty();
  }

  private <T> TypedAnswerException failure(Class<T> type) {
    return catchThrowableOfType(
        TypedAnswerException.class, () -> fireworks.chat().complete(QUESTION, type));
  }

  private void answer(String json) {
    String text = json.replace("'", "\\\"");
    transport.json(
        200,
        "{\"choices\":[{\"index\":0,\"message\":{\"content\":\""
            + text
            + "\"},\"finish_reason\":\"stop\"}]}");
  }
}
