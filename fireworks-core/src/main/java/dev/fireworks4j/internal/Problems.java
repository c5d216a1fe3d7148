// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.InvalidRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request, so that the user sees them all at once. */
public final class Problems {
  private static final int DISPLAY_NAME_LIMIT = 64;

  private final String type;
  private final List<String> found = new ArrayList<>();

  /** A collector for one request type, e.g. {@code CreateDpoJob}. */
  public Problems(String type) {
    this.type = type;
  }

  /** A field by name, for the rules that concern several. */
  public record GivenField(String name, @Nullable Object value) {
    /** Blank text and empty collections count as missing. */
    public boolean isGiven() {
      if (value instanceof String text) {
        return !text.isBlank();
      }
      return value instanceof Collection<?> items ? !items.isEmpty() : value != null;
    }
  }

  /** Names a field for the rules that concern several. */
  public static GivenField field(String name, @Nullable Object value) {
    return new GivenField(name, value);
  }

  /** Adds a problem; {@code advice} says what is wrong and what to do. */
  public Problems add(String field, String advice) {
    found.add(field + ": " + advice);
    return this;
  }

  /** The field must be there. */
  public Problems required(String field, @Nullable Object value) {
    return new GivenField(field, value).isGiven() ? this : add(field, "missing; set it");
  }

  /** One of the fields must be there, and only one. */
  public Problems exactlyOne(GivenField... fields) {
    if (Arrays.stream(fields).noneMatch(GivenField::isGiven)) {
      return add(fields[0].name(), "missing; set exactly one of " + names(fields));
    }
    return atMostOne(fields);
  }

  /** Two of the fields exclude each other. */
  public Problems atMostOne(GivenField... fields) {
    int count = 0;
    for (GivenField field : fields) {
      count += field.isGiven() ? 1 : 0;
    }
    if (count > 1) {
      var given = Arrays.stream(fields).filter(GivenField::isGiven).toArray(GivenField[]::new);
      add(given[0].name(), "set together with others; keep only one of " + names(given));
    }
    return this;
  }

  /** An id: 1 to 63 of a-z, 0-9 and hyphen; see {@link Ids}. */
  public Problems id(String field, @Nullable String id) {
    if (id != null && !Ids.isValid(id)) {
      add(field, Ids.advice(id));
    }
    return this;
  }

  /** The service takes fewer than 64 characters. */
  public Problems displayName(@Nullable String name) {
    if (name != null && name.codePointCount(0, name.length()) >= DISPLAY_NAME_LIMIT) {
      add(
          "displayName",
          "has " + name.codePointCount(0, name.length()) + " characters; use fewer than 64");
    }
    return this;
  }

  /** Above zero, and a finite number. */
  public Problems positive(String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0 && isFinite(value))) {
      add(field, value + " is not above 0; use a positive number");
    }
    return this;
  }

  /** Zero or above, and a finite number. */
  public Problems notNegative(String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() >= 0 && isFinite(value))) {
      add(field, value + " is below 0 or not a number; use 0 or more");
    }
    return this;
  }

  /** Within both bounds, which are allowed themselves. */
  public Problems between(String field, @Nullable Number value, Number low, Number high) {
    if (value != null
        && !(value.doubleValue() >= low.doubleValue()
            && value.doubleValue() <= high.doubleValue())) {
      add(field, String.format(Locale.ROOT, "%s is not between %s and %s", value, low, high));
    }
    return this;
  }

  /** A time before another one; either may be missing. */
  public Problems ordered(
      String first, @Nullable Instant start, String second, @Nullable Instant end) {
    if (start != null && end != null && !start.isBefore(end)) {
      add(first, start + " is not before " + second + ", " + end);
    }
    return this;
  }

  /** A list without null in it. */
  public Problems noNulls(String field, Collection<?> items) {
    for (Object item : items) {
      if (item == null) {
        return add(field, "holds null; leave it out");
      }
    }
    return this;
  }

  /** Names of fields that the update has and the service can do without. */
  public Problems clearable(Class<? extends Record> update, List<String> fields) {
    new ClearableFields(update).problems(fields).forEach(problem -> add("clear", problem));
    return this;
  }

  /** JSON has neither infinities nor NaN. */
  public Problems finite(String field, @Nullable Double value) {
    return value == null || isFinite(value)
        ? this
        : add(field, value + " cannot be sent; use a finite number");
  }

  /**
   * Ends the checks.
   *
   * @throws InvalidRequestException with everything that was found, if anything was
   */
  public void orThrow() {
    if (!found.isEmpty()) {
      throw new InvalidRequestException(type, found);
    }
  }

  private static boolean isFinite(Number value) {
    return Double.isFinite(value.doubleValue());
  }

  private static String names(GivenField... fields) {
    return Arrays.stream(fields).map(GivenField::name).collect(Collectors.joining(", "));
  }
}
