// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.testkit.schema.EnumType;
import dev.fireworks4j.testkit.schema.Field;
import dev.fireworks4j.testkit.schema.FieldType;
import dev.fireworks4j.testkit.schema.MessageType;
import dev.fireworks4j.testkit.schema.RequestType;
import dev.fireworks4j.testkit.schema.SchemaTable;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the records, requests and enums of core with the table of facts, both ways. */
class FactsTest {
  private static final SchemaTable TABLE = SchemaTable.ofClient();

  static Stream<String> messages() {
    return TABLE.messages().keySet().stream().sorted();
  }

  static Stream<String> requests() {
    return TABLE.requests().keySet().stream().sorted();
  }

  static Stream<String> enums() {
    return TABLE.enums().keySet().stream().sorted();
  }

  @Test
  void every_type_of_the_table_is_in_core_and_no_other() {
    assertThat(WireTypes.messages().keySet()).isEqualTo(TABLE.messages().keySet());
    assertThat(WireTypes.requests().keySet()).isEqualTo(TABLE.requests().keySet());
    assertThat(WireTypes.enums().keySet()).isEqualTo(TABLE.enums().keySet());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_record_has_the_fields_of_its_message_with_their_types(String name) {
    MessageType message = TABLE.messages().get(name);
    var expected = new TreeMap<String, String>();
    message.fields().stream()
        .filter(field -> !field.isInExtras())
        .forEach(field -> expected.put(field.name(), kind(field.type())));

    assertThat(RecordFields.of(WireTypes.get(name))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_has_the_fields_that_its_resource_takes_in_their_places(String name) {
    RequestType request = TABLE.requests().get(name);

    assertThat(RecordFields.of(WireTypes.get(name))).isEqualTo(fields(request));
  }

  @Test
  void what_names_a_resource_in_creates_and_messages_does_so_in_the_table() {
    assertThat(Stream.concat(messages(), requests()).filter(FactsTest::isCreateOrMessage))
        .allSatisfy(
            name -> assertThat(marked(WireTypes.get(name))).as(name).isEqualTo(references(name)));
  }

  /** Answers hold full names, and updates are compared with nothing. */
  private static boolean isCreateOrMessage(String name) {
    boolean isResource =
        TABLE.requests().values().stream().anyMatch(request -> name.equals(request.resource()));
    return TABLE.requests().containsKey(name) ? name.startsWith("Create") : !isResource;
  }

  private static Map<String, String> marked(Class<?> type) {
    var found = new TreeMap<String, String>();
    for (RecordComponent component : type.getRecordComponents()) {
      Reference mark = component.getAnnotation(Reference.class);
      if (mark != null) {
        found.put(component.getName(), mark.value());
      }
    }
    return found;
  }

  private static Map<String, String> references(String name) {
    RequestType request = TABLE.requests().get(name);
    String message = request == null ? name : request.resource();
    var found = new TreeMap<String, String>();
    TABLE.messages().get(message).fields().stream()
        .filter(field -> field.reference() != null)
        .filter(field -> request == null || !request.without().contains(field.name()))
        .forEach(field -> found.put(field.name(), field.reference()));
    return found;
  }

  @Test
  void what_a_request_leaves_out_is_a_field_of_its_resource() {
    assertThat(TABLE.requests().values())
        .allSatisfy(
            request ->
                assertThat(request.without())
                    .as(request.name())
                    .allMatch(field -> TABLE.messages().get(request.resource()).has(field)));
  }

  private static Map<String, String> fields(RequestType request) {
    var fields = new TreeMap<String, String>();
    if (request.resource() != null) {
      TABLE.messages().get(request.resource()).fields().stream()
          .filter(field -> !field.isOutputOnly() && !request.without().contains(field.name()))
          .forEach(field -> fields.put(field.name(), kind(field.type())));
    }
    request.more().forEach(field -> fields.put(field.name(), kind(field.type()) + place(field)));
    return fields;
  }

  @ParameterizedTest
  @MethodSource("enums")
  void an_enum_has_the_members_of_the_service_as_constants(String name) {
    EnumType members = TABLE.enums().get(name);

    assertThat(WireTypes.constants(WireTypes.get(name)))
        .isEqualTo(new HashSet<>(members.members()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void what_is_left_out_has_a_reason(String name) {
    assertThat(TABLE.messages().get(name).fields())
        .filteredOn(Field::isInExtras)
        .allSatisfy(field -> assertThat(field.reason()).as(field.name()).isNotBlank());
  }

  private static String place(Field field) {
    return field.isBesideResource() ? " beside" : field.isInQuery() ? " query" : "";
  }

  private static String kind(FieldType type) {
    return switch (type.shape()) {
      case LIST -> "list:" + kind(type.elements());
      case MAP -> "map:" + kind(type.elements());
      case MESSAGE -> type.name();
      case ENUM -> TABLE.enums().get(type.name()).type();
      default -> type.shape().name().toLowerCase(Locale.ROOT);
    };
  }
}
