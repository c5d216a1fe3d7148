// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import dev.fireworks4j.wire.WireMarks.Resolved;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored resource is what a create sent. Every field that was sent counts, by its type; what the service adds
 * does not count. A short id agrees with the full name of the same resource in the client's account. A field at its
 * default agrees with one that the service leaves out. Fractions are compared with 32 bits, as the service stores them.
 * Credentials and signed URLs are not compared: the service does not show them again.
 *
 * @param account the client's
 */
record CreateComparison(String account) {
  private static final Set<String> NO_FIELDS = Set.of("id", "extraBody", "extraQuery", "extras");

  List<String> differences(Object spec, Object stored) {
    var found = new ArrayList<String>();
    compareFields("", spec, stored, found);
    return found;
  }

  private void compareFields(
      String prefix, Object sent, @Nullable Object stored, List<String> found) {
    for (RecordComponent component : sent.getClass().getRecordComponents()) {
      if (isCompared(component)) {
        String path = prefix + component.getName();
        Object other = stored == null ? null : value(component.getName(), stored);
        compare(path, component, value(component, sent), other, found);
      }
    }
  }

  private static boolean isCompared(RecordComponent component) {
    return !NO_FIELDS.contains(component.getName())
        && !component.isAnnotationPresent(InQuery.class)
        && !component.isAnnotationPresent(BesideResource.class);
  }

  private void compare(
      String path,
      RecordComponent component,
      @Nullable Object sent,
      @Nullable Object stored,
      List<String> found) {
    Reference reference = component.getAnnotation(Reference.class);
    if (reference != null && sent != null && stored != null) {
      if (!fullNames(reference, sent).equals(fullNames(reference, stored))) {
        found.add(path);
      }
    } else if (component.isAnnotationPresent(Resolved.class)
        && sent instanceof String choice
        && stored instanceof String name) {
      if (!isChoiceOf(choice, name)) {
        found.add(path);
      }
    } else if (sent instanceof Record && (stored == null || stored instanceof Record)) {
      compareFields(path + ".", Objects.requireNonNull(sent), stored, found);
    } else if (!agree(sent, stored)) {
      found.add(path);
    }
  }

  /** A version stands for its resource, and {@code default} leaves the choice to the service. */
  private static boolean isChoiceOf(String sent, String stored) {
    String resource = sent.replaceFirst("/versions/latest$", "");
    return sent.equals("default")
        || sent.equals(stored)
        || stored.startsWith(resource + "/versions/");
  }

  private Object fullNames(Reference reference, Object names) {
    return names instanceof List<?> list
        ? list.stream().map(name -> fullName(reference, String.valueOf(name))).toList()
        : fullName(reference, names.toString());
  }

  private String fullName(Reference reference, String idOrName) {
    try {
      return ResourceName.resolve(account, reference.value(), idOrName).toString();
    } catch (IllegalArgumentException e) {
      // A name of another account or kind, or one in a form that this library does not know.
      return idOrName;
    }
  }

  private boolean agree(@Nullable Object sent, @Nullable Object stored) {
    boolean isNeverShown = sent instanceof Credential || sent instanceof SignedUrl;
    if (isNeverShown || isUnset(sent) || (isDefault(sent) && isDefault(stored))) {
      return true;
    }
    if (sent instanceof List<?> items) {
      return stored instanceof List<?> others && agree(items, others);
    }
    if (sent instanceof Map<?, ?> members) {
      return stored instanceof Map<?, ?> others && agree(members, others);
    }
    if (sent instanceof Record && stored instanceof Record) {
      return differences(Objects.requireNonNull(sent), Objects.requireNonNull(stored)).isEmpty();
    }
    return (sent instanceof Number number && stored instanceof Number other)
        ? agree(number, other)
        : Objects.equals(sent, stored);
  }

  private boolean agree(List<?> sent, List<?> stored) {
    boolean same = sent.size() == stored.size();
    for (int i = 0; same && i < sent.size(); i++) {
      same = agree(sent.get(i), stored.get(i));
    }
    return same;
  }

  private boolean agree(Map<?, ?> sent, Map<?, ?> stored) {
    return sent.entrySet().stream()
        .allMatch(member -> agree(member.getValue(), stored.get(member.getKey())));
  }

  private static boolean agree(Number sent, Number stored) {
    if (!isFraction(sent) && !isFraction(stored)) {
      return new BigDecimal(sent.toString()).compareTo(new BigDecimal(stored.toString())) == 0;
    }
    double exact = sent.doubleValue();
    float kept = (float) exact;
    boolean keepsItsSize = Math.abs(kept) >= Float.MIN_NORMAL && Float.isFinite(kept);
    return exact == stored.doubleValue() || (keepsItsSize && kept == stored.floatValue());
  }

  private static boolean isFraction(Number number) {
    return number instanceof Double || number instanceof Float || number instanceof BigDecimal;
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> members && members.isEmpty());
  }

  /** Values that the service may leave out of an answer. */
  private static boolean isDefault(@Nullable Object value) {
    return isUnset(value)
        || "".equals(value)
        || Boolean.FALSE.equals(value)
        || (value instanceof Number number && number.doubleValue() == 0);
  }

  private static @Nullable Object value(String name, Object record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return value(component, record);
      }
    }
    return null;
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
