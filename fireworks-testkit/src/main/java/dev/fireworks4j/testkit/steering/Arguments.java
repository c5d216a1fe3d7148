// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.http.ApiError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one request, checked and converted. */
final class Arguments {
  private final Map<String, Object> values;

  private Arguments(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Checks names and values; null counts as left out.
   *
   * @throws ApiError 400 with all problems at once
   */
  static Arguments read(List<Argument> declared, Map<?, ?> given) {
    var problems = new ArrayList<String>();
    Arguments arguments = read("", declared, given, problems);
    if (!problems.isEmpty()) {
      throw ApiError.invalid(String.join("; ", problems));
    }
    return arguments;
  }

  private static Arguments read(
      String path, List<Argument> declared, Map<?, ?> given, List<String> problems) {
    List<String> names = declared.stream().map(Argument::name).toList();
    for (Object name : given.keySet()) {
      if (!names.contains(String.valueOf(name))) {
        problems.add(path + name + ": is not a field of this request; use some of " + names);
      }
    }
    var values = new LinkedHashMap<String, Object>();
    for (Argument argument : declared) {
      Object value = value(path + argument.name(), argument, given.get(argument.name()), problems);
      if (value != null) {
        values.put(argument.name(), value);
      }
    }
    return new Arguments(values);
  }

  private static @Nullable Object value(
      String path, Argument argument, @Nullable Object json, List<String> problems) {
    if (json == null) {
      if (argument.isRequired()) {
        problems.add(path + ": is missing; it is " + argument.type().words());
      }
      return null;
    }
    Object value = argument.type().read(json);
    if (value == null) {
      problems.add(path + ": must be " + argument.type().words());
      return null;
    }
    if (argument.members().isEmpty()) {
      return value;
    }
    return value instanceof List<?> list
        ? members(path, argument, list, problems)
        : read(path + ".", argument.members(), (Map<?, ?>) value, problems);
  }

  private static List<Arguments> members(
      String path, Argument argument, List<?> list, List<String> problems) {
    var all = new ArrayList<Arguments>();
    for (int i = 0; i < list.size(); i++) {
      String inner = path + "[" + i + "].";
      all.add(read(inner, argument.members(), (Map<?, ?>) list.get(i), problems));
    }
    return all;
  }

  /** A converted value, or null if it was left out. */
  @Nullable Object get(String name) {
    return values.get(name);
  }

  /** All of them. */
  Map<String, Object> all() {
    return values;
  }

  /** Changes a target by each of them but false flags, in the order of their declaration. */
  <T> T reduce(T target, ArgumentSetter<T> change) {
    T result = target;
    for (var argument : values.entrySet()) {
      if (!Boolean.FALSE.equals(argument.getValue())) {
        result = change.apply(result, argument.getKey(), argument.getValue());
      }
    }
    return result;
  }

  /** Sets one thing of a {@code T} that an argument says. */
  @FunctionalInterface
  interface ArgumentSetter<T> {
    T apply(T target, String name, Object value);
  }

  /** A value that was declared as required. */
  Object required(String name) {
    return Objects.requireNonNull(values.get(name));
  }

  /** A required text. */
  String text(String name) {
    return (String) required(name);
  }

  /** A text, or {@code ""} if it was left out. */
  String textOrEmpty(String name) {
    return (String) values.getOrDefault(name, "");
  }

  /** A text, or the fallback if it was left out or is empty. */
  String textOr(String name, String fallback) {
    String text = textOrEmpty(name);
    return text.isEmpty() ? fallback : text;
  }

  /** A required whole number. */
  int count(String name) {
    return (Integer) required(name);
  }

  /**
   * A whole number, or the fallback if it was left out.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  int count(String name, int fallback, int least, int most) {
    int value = (Integer) values.getOrDefault(name, fallback);
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": " + value + " is not between " + least + " and " + most);
    }
    return value;
  }

  /** A required duration. */
  Duration duration(String name) {
    return (Duration) required(name);
  }

  /** A duration, if there is one. */
  Optional<Duration> optionalDuration(String name) {
    return Optional.ofNullable((Duration) values.get(name));
  }

  /** The texts of a list, none if it was left out. */
  String[] texts(String name) {
    return ((List<?>) values.getOrDefault(name, List.of())).toArray(String[]::new);
  }

  /** The objects of a list with declared members, none if it was left out. */
  @SuppressWarnings("unchecked") // made by members()
  List<Arguments> objects(String name) {
    return (List<Arguments>) values.getOrDefault(name, List.of());
  }

  /** A required object without declared members. */
  @SuppressWarnings("unchecked") // keys of JSON are texts
  Map<String, @Nullable Object> object(String name) {
    return (Map<String, @Nullable Object>) required(name);
  }
}
