// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.internal.SnakeCaseNames;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.NumberVector;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record and its form on the wire, as its annotations say.
 *
 * @param name as it is written
 * @param isFreeForm whether it holds plain values, which are written as they are
 * @param unset what an absent primitive reads as; null for references
 */
record WireComponent(
    String name,
    WirePlace place,
    boolean isEpochSeconds,
    boolean isFreeForm,
    Method accessor,
    ValueReader reader,
    @Nullable Object unset) {

  /** Shared: otherwise the compiler would make an array for each value that is read. */
  private static final Object[] NO_ARGUMENTS = {};

  enum WirePlace {
    /** A member of the record's own object. */
    FIELD,
    /** Unknown members of the record's own object. */
    EXTRAS,
    /** A member of the body beside the resource, where the body wraps it. */
    BESIDE_RESOURCE,
    QUERY,
    /** Not in the JSON at all. */
    FROM_RESPONSE,
    /** A component that every request of its kind has: its interface defines where it goes. */
    OF_INTERFACE
  }

  static WireComponent of(RecordComponent component) {
    boolean epochSeconds = component.isAnnotationPresent(EpochSeconds.class);
    return new WireComponent(
        wireName(component),
        place(component),
        epochSeconds,
        isFreeForm(component.getGenericType()),
        component.getAccessor(),
        reader(component, epochSeconds),
        unset(component.getType()));
  }

  private static ValueReader reader(RecordComponent component, boolean epochSeconds) {
    return component.isAnnotationPresent(NumberVector.class)
        ? VectorReader::read
        : ValueReaders.of(component.getGenericType(), epochSeconds);
  }

  private static String wireName(RecordComponent component) {
    WireName mark = component.getAnnotation(WireName.class);
    if (mark != null) {
      return mark.value();
    }
    boolean snakeCase = component.getDeclaringRecord().isAnnotationPresent(SnakeCase.class);
    return snakeCase ? SnakeCaseNames.of(component.getName()) : component.getName();
  }

  private static boolean isFreeForm(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return isFreeForm(arguments[arguments.length - 1]);
    }
    return type == Object.class;
  }

  private static WirePlace place(RecordComponent component) {
    if (component.isAnnotationPresent(FromResponse.class)) {
      return WirePlace.FROM_RESPONSE;
    }
    if (component.isAnnotationPresent(InQuery.class)) {
      return WirePlace.QUERY;
    }
    if (component.isAnnotationPresent(BesideResource.class)) {
      return WirePlace.BESIDE_RESOURCE;
    }
    boolean isRequest = RequestSpec.class.isAssignableFrom(component.getDeclaringRecord());
    if (isRequest && isDeclaredByInterface(component)) {
      return WirePlace.OF_INTERFACE;
    }
    return component.getName().equals("extras") ? WirePlace.EXTRAS : WirePlace.FIELD;
  }

  private static boolean isDeclaredByInterface(RecordComponent component) {
    return Stream.of(RequestSpec.class, CreateSpec.class, UpdateSpec.class)
        .filter(sort -> sort.isAssignableFrom(component.getDeclaringRecord()))
        .flatMap(sort -> Arrays.stream(sort.getMethods()))
        .anyMatch(method -> method.getName().equals(component.getName()));
  }

  /** The other name that protobuf's JSON accepts: {@code create_time}. */
  String protoName() {
    return SnakeCaseNames.of(name);
  }

  /** Whether it is written as a number, and not as protobuf's JSON writes int64. */
  boolean isNumber() {
    return accessor.getDeclaringClass().isAnnotationPresent(SnakeCase.class);
  }

  /** Whether it can read a value that begins with this token. */
  boolean takes(Token token) {
    Class<?> type = accessor.getReturnType();
    return switch (token) {
      case BEGIN_ARRAY -> type == List.class;
      case BEGIN_OBJECT -> type == Map.class || type.isRecord();
      case BOOLEAN -> type == Boolean.class;
      case NUMBER -> Number.class.isAssignableFrom(type);
      case STRING -> type == String.class || OpenEnum.class.isAssignableFrom(type);
      default -> false;
    };
  }

  @Nullable Object value(Object record) {
    try {
      return accessor.invoke(record, NO_ARGUMENTS);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Zero or false for a primitive, as in a new array of it; null for all else. */
  private static @Nullable Object unset(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
