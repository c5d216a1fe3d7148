// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.resource.OpenEnum;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares our records, requests and enums with the service's, both ways, and lists every difference by name. */
class FactsTest {
  private static final Set<String> SPEC_PARTS = Set.of("id", "clear", "extraBody", "extraQuery");
  private static final Map<String, String> JAVA_NAMES =
      Map.of("created_at", "createdAt", "public", "isPublic");
  private static final String LEGACY_STATES = "FineTuningJobState";

  private final List<String> differences = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"resource", "job", "dataset", "model"})
  void every_field_and_member_of_the_service_is_here_and_no_other(String subject) throws Exception {
    var facts = FactSheet.of(subject);
    var code = new DomainClasses(subject);

    compareNames("message", facts.messages().keySet(), code.messages());
    compareNames("request", facts.requests().keySet(), code.requests());
    compareNames("enum", facts.enums().keySet(), withLegacyStates(subject, code.enums()));
    for (String message : known(facts.messages().keySet(), code)) {
      compareFields(
          message, camelCase(facts.messages().get(message)), code.get(message), Set.of("extras"));
    }
    for (String request : known(facts.requests().keySet(), code)) {
      compareFields(request, facts.fieldsOf(request), code.get(request), SPEC_PARTS);
    }
    for (String name : known(facts.enums().keySet(), code)) {
      compareNames(name + " constant", facts.enums().get(name), constants(code.get(name)));
    }

    assertThat(differences)
        .as("differences between the code and the facts about the service")
        .isEmpty();
  }

  private void compareFields(
      String owner, Map<String, String> facts, Class<?> type, Set<String> ours) {
    Map<String, String> code = WireType.fieldsOf(type, ours);
    compareNames(owner + " field", facts.keySet(), code.keySet());
    facts.forEach(
        (field, wireType) -> {
          String actual = code.get(field);
          if (actual != null && !Objects.equals(actual, wireType)) {
            differences.add(
                owner + "." + field + " is " + actual + ", the service has " + wireType);
          }
        });
  }

  private void compareNames(String what, Collection<String> facts, Collection<String> code) {
    new TreeSet<>(facts)
        .stream()
            .filter(name -> !code.contains(name))
            .forEach(name -> differences.add(what + " missing: " + name));
    new TreeSet<>(code)
        .stream()
            .filter(name -> !facts.contains(name))
            .forEach(name -> differences.add(what + " surplus: " + name));
  }

  private static List<String> known(Collection<String> names, DomainClasses code) {
    return names.stream().filter(name -> code.get(name) != null).toList();
  }

  /** The legacy words are constants of a class of their own, which is no record. */
  private static List<String> withLegacyStates(String subject, List<String> enums) {
    var all = new ArrayList<>(enums);
    if (subject.equals("job")) {
      all.add(LEGACY_STATES);
    }
    return all;
  }

  private static List<String> constants(Class<?> type) throws IllegalAccessException {
    var values = new ArrayList<String>();
    for (var field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && OpenEnum.class.isAssignableFrom(field.getType())) {
        values.add(((OpenEnum) field.get(null)).value());
      }
    }
    return values;
  }

  /** One message has a name with an underscore, and a time that counts seconds; one is a word of Java. */
  private static Map<String, String> camelCase(Map<String, String> fields) {
    var camel = new TreeMap<String, String>();
    fields.forEach(
        (name, type) ->
            camel.put(
                JAVA_NAMES.getOrDefault(name, name),
                type.equals("epoch-seconds") ? "timestamp" : type));
    return camel;
  }
}
