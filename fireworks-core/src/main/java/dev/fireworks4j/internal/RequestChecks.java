// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.InvalidRequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a request, so that the user sees all at once.
 *
 * @param <C> type of the subclass, which may add checks
 */
public abstract class RequestChecks<C extends RequestChecks<C>> {
  private static final int DISPLAY_NAME_LIMIT = 64;
  private static final int DESCRIPTION_LIMIT = 1000;

  private final String type;
  private final List<String> found = new ArrayList<>();

  /** A collector for one request type, e.g. {@code CreateDpoJob}. */
  protected RequestChecks(String type) {
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
  public C add(String field, String advice) {
    found.add(field + ": " + advice);
    return self();
  }

  /** The field must be there. */
  public C required(String field, @Nullable Object value) {
    return new GivenField(field, value).isGiven() ? self() : add(field, "missing; set it");
  }

  /** One of the fields must be there, and only one. */
  public C exactlyOne(GivenField... fields) {
    if (Arrays.stream(fields).noneMatch(GivenField::isGiven)) {
      return add(fields[0].name(), "missing; set exactly one of " + names(fields));
    }
    return atMostOne(fields);
  }

  /** Two of the fields exclude each other. */
  public C atMostOne(GivenField... fields) {
    var given = Arrays.stream(fields).filter(GivenField::isGiven).toArray(GivenField[]::new);
    if (given.length > 1) {
      add(given[0].name(), "set together with others; keep only one of " + names(given));
    }
    return self();
  }

  /** An id: 1 to 63 of a-z, 0-9 and hyphen; see {@link Ids}. */
  public C id(String field, @Nullable String id) {
    if (id != null && !Ids.isValid(id)) {
      add(field, Ids.advice(id));
    }
    return self();
  }

  /** The service takes fewer than 64 characters. */
  public C displayName(@Nullable String name) {
    return shorter("displayName", name, DISPLAY_NAME_LIMIT);
  }

  /** The service takes fewer than 1000 characters. */
  public C description(@Nullable String text) {
    return shorter("description", text, DESCRIPTION_LIMIT);
  }

  private C shorter(String field, @Nullable String text, int limit) {
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    return length < limit
        ? self()
        : add(field, "has " + length + " characters; use fewer than " + limit);
  }

  /** Above zero, and a finite number. */
  public C positive(String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0 && isFinite(value))) {
      add(field, value + " is not above 0; use a positive number");
    }
    return self();
  }

  /** Longer than nothing. */
  public C positive(String field, @Nullable Duration value) {
    if (value != null && (value.isNegative() || value.isZero())) {
      add(field, value + " is not above 0; use a longer time");
    }
    return self();
  }

  /** Zero or above, and a finite number. */
  public C notNegative(String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() >= 0 && isFinite(value))) {
      add(field, value + " is below 0 or not a number; use 0 or more");
    }
    return self();
  }

  /** Within both bounds, which are allowed themselves. */
  public C between(String field, @Nullable Number value, Number low, Number high) {
    if (value != null
        && !(value.doubleValue() >= low.doubleValue()
            && value.doubleValue() <= high.doubleValue())) {
      add(field, String.format(Locale.ROOT, "%s is not between %s and %s", value, low, high));
    }
    return self();
  }

  /** A time before another one; either may be missing. */
  public C ordered(String first, @Nullable Instant start, String second, @Nullable Instant end) {
    if (start != null && end != null && !start.isBefore(end)) {
      add(first, start + " is not before " + second + ", " + end);
    }
    return self();
  }

  /** A list without null in it. */
  public C noNulls(String field, Collection<?> items) {
    return items.stream().anyMatch(Objects::isNull)
        ? add(field, "holds null; leave it out")
        : self();
  }

  /** Requires names of fields that the update has and that may be cleared. */
  public C clearable(Class<? extends Record> update, List<String> fields) {
    new ClearableFields(update).problems(fields).forEach(problem -> add("clear", problem));
    return self();
  }

  /** JSON has neither infinities nor NaN. */
  public C finite(String field, @Nullable Double value) {
    return value == null || isFinite(value)
        ? self()
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

  /** These checks. */
  protected abstract C self();

  private static boolean isFinite(Number value) {
    return Double.isFinite(value.doubleValue());
  }

  private static String names(GivenField... fields) {
    return Arrays.stream(fields).map(GivenField::name).collect(Collectors.joining(", "));
  }
}
