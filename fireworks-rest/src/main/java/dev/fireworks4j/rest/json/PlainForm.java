// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import dev.fireworks4j.inference.InlinedFile;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.json.WireComponent.WirePlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain values in the service's form: int64 as text, times and durations as text, unset fields left out. A
 * credential stays a {@code Credential}, so that it cannot be printed or compared by mistake; only
 * {@link FreeForm#write} reveals it.
 */
final class PlainForm {
  private PlainForm() {}

  static Map<String, @Nullable Object> of(Object record) {
    return of(record, WirePlace.FIELD);
  }

  static Map<String, @Nullable Object> of(Object record, WirePlace place) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    for (WireComponent component : WireRecord.componentsOf(record.getClass())) {
      if (component.place() == place) {
        Object value = component.value(record);
        if (!isUnset(value)) {
          members.put(component.name(), value(value, component));
        }
      } else if (component.place() == WirePlace.EXTRAS
          && component.value(record) instanceof Map<?, ?> extras) {
        extras.forEach((name, extra) -> members.putIfAbsent((String) name, extra));
      }
    }
    return members;
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> entries && entries.isEmpty());
  }

  private static @Nullable Object value(@Nullable Object value, WireComponent component) {
    if (component.isFreeForm()) {
      return value;
    }
    if (component.isEpochSeconds() && value instanceof Instant time) {
      return time.getEpochSecond();
    }
    return component.isNumber() && value instanceof Long ? value : value(value);
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Collection<?> items) {
      var list = new ArrayList<@Nullable Object>();
      items.forEach(item -> list.add(value(item)));
      return list;
    }
    if (value instanceof Map<?, ?> entries) {
      var map = new LinkedHashMap<Object, @Nullable Object>();
      entries.forEach((key, entry) -> map.put(key, value(entry)));
      return map;
    }
    if (value instanceof OpenEnum member) {
      return member.value();
    }
    if (value instanceof SignedUrl url) {
      return url.reveal();
    }
    if (value instanceof Record message && !(value instanceof InlinedFile)) {
      return of(message);
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof Duration duration) {
      return WireDuration.format(duration);
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return number.toString();
    }
    return value instanceof Long || value instanceof Instant ? value.toString() : value;
  }
}
