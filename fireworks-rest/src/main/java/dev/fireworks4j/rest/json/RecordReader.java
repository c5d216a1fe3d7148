// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.json.ValueReader.UnreadableValue;
import dev.fireworks4j.rest.json.WireComponent.WirePlace;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record type. Members that are unknown, or whose value has the wrong type, are kept among the extras: a
 * wrong value affects one field only.
 */
final class RecordReader {
  /** A record takes memory for all of its components, sent or not. */
  private static final int WEIGHT = 10;

  private static final ClassValue<RecordReader> READERS =
      new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
          return new RecordReader(type);
        }
      };

  private final WireComponent[] components;
  private final JsonReader.Options names;
  private final Map<String, Integer> protoNames = new HashMap<>();
  private final int[][] alternatives;
  private final Constructor<?> constructor;
  private final int extras;

  private RecordReader(Class<?> type) {
    this.components = WireRecord.componentsOf(type).toArray(WireComponent[]::new);
    this.alternatives =
        IntStream.range(0, components.length).mapToObj(this::alternatives).toArray(int[][]::new);
    this.constructor = WireRecord.constructorOf(type);
    this.names =
        JsonReader.Options.of(
            IntStream.range(0, components.length)
                .mapToObj(index -> isFirst(index) ? components[index].name() : "\0" + index)
                .toArray(String[]::new));
    for (int i = 0; i < components.length; i++) {
      protoNames.putIfAbsent(components[i].protoName(), i);
    }
    this.extras =
        Arrays.stream(components).map(WireComponent::place).toList().indexOf(WirePlace.EXTRAS);
  }

  /** Whether no earlier component has the same wire name: the reader's table of names takes each only once. */
  private boolean isFirst(int index) {
    String name = components[index].name();
    return Arrays.stream(components).map(WireComponent::name).toList().indexOf(name) == index;
  }

  private int[] alternatives(int index) {
    String name = components[index].name();
    return IntStream.range(0, components.length)
        .filter(other -> other != index && components[other].name().equals(name))
        .toArray();
  }

  static RecordReader of(Class<?> type) {
    return READERS.get(type);
  }

  Object read(JsonReader reader) throws IOException {
    var values = new @Nullable Object[components.length];
    var kept = new Kept();
    String last = null;
    ValueLimit.count(reader, WEIGHT);
    Shapes.beginObject(reader);
    while (reader.hasNext()) {
      int known = reader.selectName(names);
      last = known < 0 ? reader.nextName() : components[known].name();
      int index = known < 0 ? protoNames.getOrDefault(last, -1) : known;
      if (index < 0 || index == extras) {
        keepUnknown(last, reader, kept);
        continue;
      }
      index = alternative(index, reader);
      Object value = components[index].reader().read(reader);
      if (value instanceof UnreadableValue unreadable) {
        kept.put(last, shown(components[index], unreadable.asSent()), reader);
        value = unreadable.readable();
      }
      values[index] = value;
    }
    complete(values, kept);
    // Before the end of the object, while the reader still knows its path.
    Object record = construct(values, reader, last);
    reader.endObject();
    return record;
  }

  /** A value in the place of a credential may be one, whatever its form. */
  private static @Nullable Object shown(WireComponent component, @Nullable Object sent) {
    Class<?> type = component.accessor().getReturnType();
    return type == Credential.class || type == SignedUrl.class
        ? Credential.of(String.valueOf(sent))
        : sent;
  }

  /** Of several components with one wire name, the one that takes such a value. */
  private int alternative(int first, JsonReader reader) throws IOException {
    int[] others = alternatives[first];
    if (others.length == 0) {
      return first;
    }
    JsonReader.Token token = reader.peek();
    for (int other : others) {
      if (components[other].takes(token)) {
        return other;
      }
    }
    return first;
  }

  private void keepUnknown(String name, JsonReader reader, Kept kept) throws IOException {
    if (extras < 0) {
      reader.skipValue();
    } else {
      kept.put(name, FreeForm.read(reader), reader);
    }
  }

  private void complete(@Nullable Object[] values, Kept kept) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = components[i].unset();
      }
    }
    if (extras >= 0) {
      values[extras] = kept.members == null ? Map.of() : kept.members;
    }
  }

  private Object construct(@Nullable Object[] values, JsonReader reader, @Nullable String last)
      throws UnreadableJsonException {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof Error fatal) {
        throw fatal;
      }
      throw incomplete(String.valueOf(e.getTargetException().getMessage()), reader.getPath(), last);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The constructors of records name a missing required component. */
  private UnreadableJsonException incomplete(
      String refusal, String pathOfLast, @Nullable String last) {
    int end = pathOfLast.length() - (last == null ? 0 : last.length());
    String path = pathOfLast.substring(0, end).replaceAll("\\.$", "");
    boolean isName =
        Arrays.stream(components)
            .anyMatch(component -> component.accessor().getName().equals(refusal));
    return isName
        ? new UnreadableJsonException(path + "." + refusal, "the value is missing or unreadable")
        : new UnreadableJsonException(path, "a field has a value that cannot be");
  }

  /** Most objects have no unknown field, and need no map. */
  private static final class Kept {
    private @Nullable Map<String, @Nullable Object> members;

    void put(String name, @Nullable Object value, JsonReader reader) {
      ValueLimit.count(reader, 1);
      if (members == null) {
        members = new LinkedHashMap<>();
      }
      members.put(name, value);
    }
  }
}
