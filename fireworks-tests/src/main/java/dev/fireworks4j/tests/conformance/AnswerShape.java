// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where two answers to the same request differ in status and members, whatever their values. */
final class AnswerShape {
  private AnswerShape() {}

  /** A text for each difference. */
  static List<String> differences(ObservedAnswer real, ObservedAnswer fake) {
    var found = new ArrayList<String>();
    if (real.status() != fake.status()) {
      found.add("status " + real.status() + ", fake " + fake.status());
    }
    compare("", real.body(), fake.body(), found);
    return found;
  }

  /** Lists are compared by their first elements. An empty list on one side is ignored. */
  private static void compare(
      String path, @Nullable Object real, @Nullable Object fake, List<String> found) {
    if (real instanceof List<?> some && fake instanceof List<?> others) {
      if (!some.isEmpty() && !others.isEmpty()) {
        compare(path + "[]", some.get(0), others.get(0), found);
      }
    } else if (real instanceof Map<?, ?> some && fake instanceof Map<?, ?> others) {
      compareMembers(path, some, others, found);
    } else if (real != null && fake != null && !kind(real).equals(kind(fake))) {
      found.add(path + " is " + kind(real) + ", fake " + kind(fake));
    }
  }

  private static void compareMembers(
      String path, Map<?, ?> real, Map<?, ?> fake, List<String> found) {
    var names = new TreeSet<String>();
    real.keySet().forEach(name -> names.add(String.valueOf(name)));
    fake.keySet().forEach(name -> names.add(String.valueOf(name)));
    boolean isMap = real.isEmpty() || fake.isEmpty();
    for (String name : isMap ? new TreeSet<String>() : names) {
      String member = path + "." + name;
      if (!fake.containsKey(name)) {
        found.add("only the service has " + member);
      } else if (!real.containsKey(name)) {
        found.add("only the fake has " + member);
      } else {
        compare(member, real.get(name), fake.get(name), found);
      }
    }
  }

  private static String kind(Object value) {
    return Objects.requireNonNull(
        value instanceof Number
            ? "a number"
            : value instanceof String ? "a text" : value.getClass().getSimpleName());
  }
}
