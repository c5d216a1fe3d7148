// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that the server gives, beside what it serves and what the Java API can. */
class SteeringDocumentIT {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);
  private final Map<?, ?> paths = object(wire.get("/_fake/openapi.json").get("paths"));

  @AfterEach
  void close() {
    fake.close();
  }

  private static Map<?, ?> object(Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private int status(String method, String path, String body) {
    return wire.send(method, path, body).statusCode();
  }

  @Test
  void names_exactly_the_methods_that_each_path_serves() {
    assertThat(paths).hasSizeGreaterThan(30);
    paths.forEach(
        (path, operations) -> {
          for (String method : METHODS) {
            boolean isDeclared = object(operations).containsKey(method.toLowerCase(Locale.ROOT));
            String body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";
            assertThat(status(method, path.toString(), body) != 405)
                .as("%s %s", method, path)
                .isEqualTo(isDeclared);
          }
        });
  }

  @Test
  void names_the_paths_that_the_server_knows() {
    String known = wire.send("GET", "/_fake/unknown", "").body();

    var served =
        Arrays.stream(known.split("[ ,\"]+", -1))
            .filter(word -> word.startsWith("/_fake/") && !word.startsWith("/_fake/unknown"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served)
        .isEqualTo(new TreeSet<>(paths.keySet().stream().map(Object::toString).toList()));
  }

  @Test
  void names_the_fields_that_the_server_takes_and_those_it_requires() {
    paths.forEach(
        (path, operations) ->
            object(operations)
                .forEach(
                    (method, operation) -> {
                      String verb = method.toString().toUpperCase(Locale.ROOT);
                      String message = refusal(verb, path.toString());
                      Map<String, Boolean> fields = fields(object(operation));
                      String names = String.join(", ", fields.keySet());
                      assertThat(message).as(verb + path).contains("use some of [" + names + "]");
                      fields.forEach(
                          (field, isRequired) ->
                              assertThat(message.contains("; " + field + ": is missing"))
                                  .as("%s %s %s", verb, path, field)
                                  .isEqualTo(isRequired));
                    }));
  }

  /** What the server says to a field that it does not know, before it does anything. */
  private String refusal(String method, String path) {
    boolean hasBody = !method.equals("GET") && !method.equals("DELETE");
    var answer =
        hasBody
            ? wire.send(method, path, "{\"unknown\":1}")
            : wire.send(method, path + "?unknown=1", "");
    return String.valueOf(Wire.json(answer).get("message"));
  }

  /** Each field, and whether it is required. */
  private static Map<String, Boolean> fields(Map<?, ?> operation) {
    var fields = new LinkedHashMap<String, Boolean>();
    if (operation.get("parameters") instanceof List<?> parameters) {
      parameters.forEach(
          parameter ->
              fields.put(
                  String.valueOf(object(parameter).get("name")),
                  Boolean.TRUE.equals(object(parameter).get("required"))));
    }
    if (operation.get("requestBody") instanceof Map<?, ?> body) {
      var schema =
          object(object(object(body.get("content")).get("application/json")).get("schema"));
      List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
      object(schema.get("properties"))
          .keySet()
          .forEach(name -> fields.put(name.toString(), required.contains(name)));
    }
    return fields;
  }

  @Test
  void has_a_request_for_each_method_of_the_java_api() {
    Set<String> served = new TreeSet<>();
    paths.keySet().forEach(path -> served.add(path.toString()));

    assertThat(served).containsAll(verbs("/_fake/jobs:", JobEvents.class));
    assertThat(served).containsAll(verbs("/_fake/deployments:", FakeDeployments.class));
    assertThat(served).containsAll(verbs("/_fake/evaluators:", FakeEvaluators.class));
  }

  private static List<String> verbs(String prefix, Class<?> api) {
    return methods(api).map(method -> prefix + method.getName()).distinct().toList();
  }

  @Test
  void has_a_field_for_each_setting_of_a_fault_and_of_an_answer() {
    Map<?, ?> faults = object(object(paths.get("/_fake/faults")).get("post"));
    String script = object(paths.get("/_fake/inference/scripts")).toString();

    assertThat(fields(faults).keySet())
        .containsAll(without(settings(FaultRule.class), "header", "emptyMessage"))
        .contains("headers", "message");
    assertThat(
            without(
                settings(FakeAnswer.class), "andToolCall", "andToolCallText", "echo", "toolCall"))
        .allSatisfy(setting -> assertThat(script).contains(setting + "="));
    assertThat(script).contains("toolCalls=");
  }

  /** Methods that give the same type, which change one thing of it. */
  private static List<String> settings(Class<?> api) {
    return methods(api)
        .filter(method -> method.getReturnType() == api)
        .map(Method::getName)
        .distinct()
        .toList();
  }

  private static List<String> without(List<String> names, String... others) {
    return names.stream().filter(name -> !List.of(others).contains(name)).toList();
  }

  private static Stream<Method> methods(Class<?> api) {
    return Arrays.stream(api.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }
}
