// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adapters for records by their components. Unlike Moshi's own it keeps unknown fields, and needs no {@code opens}: the
 * records are public in exported packages.
 */
final class RecordAdapterFactory implements JsonAdapter.Factory {

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Class<?> raw = Types.getRawType(type);
    if (!raw.isRecord() || !annotations.isEmpty()) {
      return null;
    }
    try {
      return adapter(raw, moshi);
    } catch (ReflectiveOperationException invisible) {
      throw new IllegalStateException(
          raw + " is not a public record of an exported package", invisible);
    }
  }

  private static JsonAdapter<?> adapter(Class<?> raw, Moshi moshi)
      throws ReflectiveOperationException {
    RecordComponent[] components = raw.getRecordComponents();
    List<Component> fields = new ArrayList<>();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      fields.add(Component.of(components[i], moshi));
    }
    return new RecordAdapter(fields, raw.getConstructor(types)).nullSafe();
  }
}
