// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The components of a record type, looked up once. The records are public in exported packages, so no {@code opens} is
 * needed.
 */
final class WireRecord {
  private static final ClassValue<List<WireComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<WireComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(WireComponent::of).toList();
        }
      };

  private WireRecord() {}

  static List<WireComponent> componentsOf(Class<?> type) {
    return COMPONENTS.get(type);
  }

  static Constructor<?> constructorOf(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not a public record of an exported package", e);
    }
  }
}
