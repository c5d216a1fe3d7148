// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.facts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.RequestSpec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The types of core that stand for something of the control plane, found by what they are. Those of inference are no
 * messages of protobuf and not in the table: recorded answers and streams of the service hold them instead.
 */
final class WireTypes {
  private static final String INFERENCE = ChatCompletion.class.getPackageName();

  private static final Map<String, Class<?>> RECORDS =
      new ClassFileImporter()
          .importUrl(Fireworks.class.getProtectionDomain().getCodeSource().getLocation()).stream()
              .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
              .filter(type -> !type.getPackageName().equals(INFERENCE))
              .map(JavaClass::reflect)
              .filter(type -> type.isRecord() || !constants(type).isEmpty())
              .collect(
                  Collectors.toMap(
                      Class::getSimpleName, type -> (Class<?>) type, (a, b) -> a, TreeMap::new));

  private WireTypes() {}

  static Class<?> get(String name) {
    return RECORDS.get(name);
  }

  /** Records that keep unknown members. */
  static Map<String, Class<?>> messages() {
    return where(
        type ->
            type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.getName().equals("extras")));
  }

  static Map<String, Class<?>> requests() {
    return where(type -> type.isRecord() && RequestSpec.class.isAssignableFrom(type));
  }

  /** Classes with constants of an open enum. */
  static Map<String, Class<?>> enums() {
    return where(type -> !constants(type).isEmpty());
  }

  /** The wire texts of a class's constants. */
  static Set<String> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(
            field ->
                Modifier.isStatic(field.getModifiers())
                    && OpenEnum.class.isAssignableFrom(field.getType()))
        .map(WireTypes::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field constant) {
    try {
      return ((OpenEnum) constant.get(null)).value();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Class<?>> where(Predicate<Class<?>> wanted) {
    return RECORDS.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
