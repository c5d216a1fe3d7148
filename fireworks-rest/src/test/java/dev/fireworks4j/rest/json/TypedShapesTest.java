// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.inference.JsonSchema;
import dev.fireworks4j.inference.SchemaDescription;
import dev.fireworks4j.inference.SchemaName;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users' records of every shape: their schema, what is read into them, and what is written of them. */
class TypedShapesTest {

  private <T> T read(String json, Class<T> type) throws IOException {
    byte[] bytes = json.replace('\'', '"').getBytes(UTF_8);
    return TypedReader.read(JsonCodec.readObject(bytes), type);
  }

  private UnreadableJsonException failure(String json, Class<?> type) {
    return catchThrowableOfType(UnreadableJsonException.class, () -> read(json, type));
  }

  /** Writes a value and reads it again. */
  private Object again(Record value) throws IOException {
    byte[] json = JsonCodec.write(TypedWriter.plain(value));
    return TypedReader.read(JsonCodec.readObject(json), value.getClass());
  }

  @Nested
  class Names {
    private static final class Here {
      private record Node(String a, @Nullable Node next) {}
    }

    private static final class There {
      private record Node(int b, @Nullable Node next) {}
    }

    private record Both(Here.Node here, There.Node there) {}

    private enum Same {
      A,
      @SchemaName("A")
      B
    }

    private record OfSame(Same same) {}

    private record Twice(String a, @SchemaName("a") String b) {}

    private sealed interface Shape permits Round, Flat {}

    @SchemaName("thing")
    private record Round() implements Shape {}

    @SchemaName("thing")
    private record Flat() implements Shape {}

    private sealed interface Tagged permits Tag {}

    private record Tag(String type) implements Tagged {}

    @Test
    void that_two_records_share_are_distinguished() throws IOException {
      Map<String, Object> schema = JsonSchema.of(Both.class);

      var definitions = (Map<?, ?>) schema.get("$defs");
      assertThat(definitions.keySet()).asString().isEqualTo("[Node, Node2]");
      assertThat(definitions.get("Node2").toString())
          .contains("b={type=integer}", "$ref=#/$defs/Node2");
      assertThat(schema.toString())
          .contains("here={$ref=#/$defs/Node}", "there={$ref=#/$defs/Node2}");
      assertThat(read("{'here':{'a':'x'},'there':{'b':1,'next':{'b':2}}}", Both.class))
          .isEqualTo(
              new Both(new Here.Node("x", null), new There.Node(1, new There.Node(2, null))));
    }

    @Test
    void that_stand_twice_in_one_place_are_refused() {
      for (Class<?> type : List.of(OfSame.class, Twice.class, Shape.class, Tagged.class)) {
        assertThatThrownBy(() -> JsonSchema.of(type))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("rename one with @SchemaName");
      }
    }
  }

  @Nested
  class Generics {
    private record Box<T>(T content, List<? extends T> more) {}

    private record Pair<A, B>(A first, Map<String, B> second) {}

    private record Boxes(Box<String> texts, Box<Pair<Integer, Boolean>> pairs) {}

    private record Grows<T>(@Nullable Grows<List<T>> next) {}

    private record Growing(Grows<String> grows) {}

    private record Any<T>(T value) {}

    @Test
    void are_resolved_in_the_schema_and_in_what_is_read() throws IOException {
      assertThat(JsonSchema.of(Boxes.class).toString())
          .contains("content={type=string}, more={type=array, items={type=string}}")
          .contains("first={type=integer}", "additionalProperties={type=boolean}");

      assertThat(
              read(
                  "{'texts':{'content':'a','more':['b']},'pairs':{'content':"
                      + "{'first':1,'second':{'x':true}},'more':[]}}",
                  Boxes.class))
          .isEqualTo(
              new Boxes(
                  new Box<>("a", List.of("b")),
                  new Box<>(new Pair<>(1, Map.of("x", true)), List.of())));
      assertThat(failure("{'texts':{'content':1,'more':[]}}", Boxes.class))
          .hasMessageContaining("$.texts.content");
    }

    @Test
    void without_an_end_or_without_arguments_are_refused() {
      assertThatThrownBy(() -> JsonSchema.of(Growing.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Grows: one of more than 500 records");
      assertThatThrownBy(() -> JsonSchema.of(Any.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Any.value: T has no JSON schema");
    }
  }

  @Nested
  class Repetition {
    private record Leaf(int n) {}

    private record Money(@SchemaDescription("in cents") long amount, String currency) {}

    private record Bill(
        @SchemaDescription("without tax") Money net, @SchemaDescription("with tax") Money gross) {}

    private record L0(Leaf a, Leaf b) {}

    private record L1(L0 a, L0 b, L0 c) {}

    private record L2(L1 a, L1 b, L1 c) {}

    private record L3(L2 a, L2 b, L2 c) {}

    private record L4(L3 a, L3 b, L3 c) {}

    private record L5(L4 a, L4 b, L4 c) {}

    private sealed interface Term permits Sum, Constant {}

    private record Sum(List<Term> terms) implements Term {}

    private record Constant(double value) implements Term {}

    private record Formula(Term term) {}

    @Test
    void of_a_record_is_defined_once_and_each_place_keeps_its_description() {
      assertThat(JsonSchema.of(Bill.class).toString())
          .contains("net={description=without tax, $ref=#/$defs/Money}")
          .contains("gross={description=with tax, $ref=#/$defs/Money}")
          .contains("amount={type=integer, description=in cents}");
    }

    @Test
    void does_not_make_a_schema_grow_beyond_its_records() {
      assertThat(JsonSchema.of(L5.class).toString()).hasSizeLessThan(2_000);
    }

    @Test
    void of_alternatives_within_themselves_is_a_reference() throws IOException {
      assertThat(JsonSchema.of(Formula.class).toString())
          .contains("$defs={Term={anyOf=[")
          .contains("items={$ref=#/$defs/Term}");
      assertThat(JsonSchema.of(Term.class).toString()).contains("items={$ref=#}");
      var sum = new Sum(List.of(new Constant(1), new Sum(List.of())));
      assertThat(again(new Formula(sum))).isEqualTo(new Formula(sum));
    }

    @Test
    void as_deep_as_json_may_be_is_read_and_deeper_is_unreadable() throws IOException {
      String open = "{'type':'Sum','terms':[";
      assertThat(read(open.repeat(100) + "]}".repeat(100), Sum.class)).isInstanceOf(Sum.class);

      assertThat(failure(open.repeat(5_000) + "]}".repeat(5_000), Sum.class)).isNotNull();
    }
  }

  @Nested
  class Values {
    private record Numbers(
        byte b,
        short s,
        float f,
        double d,
        BigInteger big,
        BigDecimal decimal,
        OptionalInt i,
        OptionalLong l,
        OptionalDouble o) {}

    private record Times(LocalTime time, LocalDateTime at, ZonedDateTime zoned) {}

    private record Optionals(
        @Nullable Integer nullable, Optional<List<String>> texts, Set<Integer> numbers) {}

    private record Free(Object value, Map<String, Object> more) {}

    private record Odd(String[] texts) {}

    private record OddMap(Map<Integer, String> map) {}

    private record Nothing() {}

    @Test
    void that_are_numbers_keep_every_digit_or_are_refused() throws IOException {
      String rest = ",'big':123456789012345678901234567890,'decimal':0.1000,'i':7,'o':1}";

      assertThat(read("{'b':-128,'s':32767,'f':0.5,'d':1e300" + rest, Numbers.class))
          .isEqualTo(
              new Numbers(
                  (byte) -128,
                  (short) 32_767,
                  0.5f,
                  1e300,
                  new BigInteger("123456789012345678901234567890"),
                  new BigDecimal("0.1000"),
                  OptionalInt.of(7),
                  OptionalLong.empty(),
                  OptionalDouble.of(1)));
    }

    @ParameterizedTest
    @CsvSource({
      "b, 128",
      "s, 40000",
      "f, 1e39",
      "d, 1e400",
      "d, 1e99999999",
      "big, 1.5",
      "big, 1e99999999",
      "i, 3000000000",
      "l, 1e30",
      "o, 1e999",
      "decimal, true",
      "b, \"1\"",
    })
    void that_are_not_such_numbers_are_named(String member, String number) {
      String good =
          "{'b':1,'s':1,'f':1,'d':1,'big':1,'decimal':1,'i':1,'l':1,'o':1}"
              .replace("'" + member + "':1", "'" + member + "':" + number);

      assertThat(failure(good, Numbers.class).path()).isEqualTo("$." + member);
    }

    @Test
    void that_are_times_may_have_an_offset_where_the_type_has_none() throws IOException {
      assertThat(
              read(
                  "{'time':'09:30:00Z','at':'2026-01-05T09:30:00+01:00',"
                      + "'zoned':'2026-01-05T09:30:00Z'}",
                  Times.class))
          .isEqualTo(
              new Times(
                  LocalTime.of(9, 30),
                  LocalDateTime.of(2026, 1, 5, 9, 30),
                  ZonedDateTime.parse("2026-01-05T09:30:00Z")));
      assertThat(failure("{'time':'25:00'}", Times.class).path()).isEqualTo("$.time");
      assertThat(JsonSchema.of(Times.class).toString()).contains("time={type=string, format=time}");
    }

    @Test
    void that_are_null_or_missing_are_absent_where_they_may_be() throws IOException {
      var absent = new Optionals(null, Optional.empty(), Set.of());

      assertThat(read("{'numbers':[]}", Optionals.class)).isEqualTo(absent);
      assertThat(read("{'nullable':null,'texts':null,'numbers':[]}", Optionals.class))
          .isEqualTo(absent);
      assertThat(failure("{'numbers':null}", Optionals.class).path()).isEqualTo("$.numbers");
      assertThat(failure("{'numbers':[1,null]}", Optionals.class).path()).isEqualTo("$.numbers[1]");
    }

    @Test
    void of_unknown_members_are_passed_over_and_of_repeated_ones_the_last_is_taken()
        throws IOException {
      assertThat(read("{'new':[{}],'nullable':1,'nullable':2,'numbers':[2,2]}", Optionals.class))
          .isEqualTo(new Optionals(2, Optional.empty(), Set.of(2)));
    }

    @Test
    void of_any_form_stay_plain() throws IOException {
      assertThat(JsonSchema.of(Free.class).toString()).contains("value={}");
      assertThat(read("{'value':[1,'a'],'more':{'x':null}}".replace("null", "true"), Free.class))
          .isEqualTo(new Free(List.of(1L, "a"), Map.of("x", true)));
    }

    @Test
    void of_records_without_members_are_read() throws IOException {
      assertThat(read("{}", Nothing.class)).isEqualTo(new Nothing());
      assertThat(JsonSchema.of(Nothing.class)).containsEntry("required", List.of());
    }

    @Test
    void that_have_no_form_are_refused_with_their_place() {
      assertThatThrownBy(() -> JsonSchema.of(Odd.class)).hasMessageContaining("Odd.texts: ");
      assertThatThrownBy(() -> JsonSchema.of(OddMap.class)).hasMessageContaining("OddMap.map: ");
    }

    @Test
    void that_are_written_are_read_again() throws IOException {
      var numbers =
          new Numbers(
              (byte) 1,
              (short) 2,
              3f,
              4.5,
              BigInteger.TEN.pow(40),
              new BigDecimal("0.10"),
              OptionalInt.empty(),
              OptionalLong.of(Long.MIN_VALUE),
              OptionalDouble.of(0.25));

      assertThat(again(numbers)).isEqualTo(numbers);
      var optionals = new Optionals(null, Optional.of(List.of("a")), Set.of(1));
      assertThat(again(optionals)).isEqualTo(optionals);
    }
  }
}
