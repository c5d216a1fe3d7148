// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.fireworks4j.resource.CreateSpec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes one record type. */
final class RecordAdapter extends JsonAdapter<Object> {
  /** A record takes room for all of its components, sent or not. */
  private static final int WEIGHT = 10;

  private final List<Component> components;
  private final JsonReader.Options names;
  private final Map<String, Integer> otherNames = new HashMap<>();
  private final Constructor<?> constructor;
  private final int extras;

  RecordAdapter(List<Component> components, Constructor<?> constructor) {
    this.components = components;
    this.constructor = constructor;
    this.names =
        JsonReader.Options.of(components.stream().map(Component::name).toArray(String[]::new));
    for (int i = 0; i < components.size(); i++) {
      otherNames.put(components.get(i).otherName(), i);
    }
    this.extras = components.stream().map(Component::isExtras).toList().indexOf(true);
  }

  @Override
  public Object fromJson(JsonReader reader) throws IOException {
    var values = new Object[components.size()];
    Map<String, @Nullable Object> unknown = null;
    Tally.count(reader, WEIGHT);
    reader.beginObject();
    while (reader.hasNext()) {
      int index = reader.selectName(names);
      String name = index < 0 ? reader.nextName() : components.get(index).name();
      if (index < 0) {
        index = otherNames.getOrDefault(name, -1);
      }
      if (index >= 0 && index != extras) {
        values[index] = components.get(index).adapter().fromJson(reader);
      } else {
        unknown = keep(name, reader, unknown);
      }
    }
    reader.endObject();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = components.get(i).unset();
      }
    }
    if (extras >= 0) {
      values[extras] = unknown == null ? Map.of() : unknown;
    }
    return construct(values, reader);
  }

  private @Nullable Map<String, @Nullable Object> keep(
      String name, JsonReader reader, @Nullable Map<String, @Nullable Object> unknown)
      throws IOException {
    if (extras < 0) {
      reader.skipValue();
      return unknown;
    }
    Tally.count(reader, 1);
    // Most objects have no unknown field, and are read without a map.
    Map<String, @Nullable Object> kept = unknown == null ? new LinkedHashMap<>() : unknown;
    kept.put(name, FreeFormAdapter.INSTANCE.fromJson(reader));
    return kept;
  }

  private Object construct(@Nullable Object[] values, JsonReader reader) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      Throwable refused = thrown.getTargetException();
      if (refused instanceof Error fatal) {
        throw fatal;
      }
      throw new JsonDataException(refused.getMessage() + " at path " + reader.getPath(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Component component : components) {
      if (isInBody(component, value)) {
        write(writer, component, value);
      }
    }
    writer.endObject();
  }

  private static boolean isInBody(Component component, Object value) {
    if (component.isBesideBody()) {
      return false;
    }
    String name = component.name();
    return !(value instanceof CreateSpec spec)
        || !(name.equals("id")
            || spec.queryParameters().containsKey(name)
            || spec.besideResource().containsKey(name));
  }

  private static void write(JsonWriter writer, Component component, Object record)
      throws IOException {
    if (component.isExtras()) {
      for (var entry : component.extras(record).entrySet()) {
        writer.name(entry.getKey());
        FreeFormAdapter.INSTANCE.toJson(writer, entry.getValue());
      }
      return;
    }
    Object value = component.value(record);
    boolean unset =
        value == null
            || (value instanceof java.util.Collection<?> c && c.isEmpty())
            || (value instanceof Map<?, ?> m && m.isEmpty());
    if (!unset) {
      writer.name(component.name());
      component.adapter().toJson(writer, value);
    }
  }
}
