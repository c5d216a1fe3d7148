// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.Objects;

/**
 * The order of a list, by one field after another.
 *
 * <p>Fields are named in snake_case, with dots into messages, e.g. {@code create_time}.
 *
 * @param text what goes on the wire, e.g. {@code name,create_time desc}
 */
public record OrderBy(String text) {

  /** For text that was built by the methods below; users start with {@link #ascending} or {@link #descending}. */
  public OrderBy {
    Objects.requireNonNull(text, "text");
  }

  /** From the smallest, oldest or first of the alphabet on; an invalid name is an {@link IllegalArgumentException}. */
  public static OrderBy ascending(String field) {
    return new OrderBy(FieldPath.check(field));
  }

  /** From the largest, newest or last of the alphabet on; an invalid name is an {@link IllegalArgumentException}. */
  public static OrderBy descending(String field) {
    return new OrderBy(FieldPath.check(field) + " desc");
  }

  /** Adds a field that orders items which are equal so far. */
  public OrderBy thenAscending(String field) {
    return new OrderBy(text + "," + ascending(field).text);
  }

  /** Adds a field that orders items which are equal so far, in reverse. */
  public OrderBy thenDescending(String field) {
    return new OrderBy(text + "," + descending(field).text);
  }

  @Override
  public String toString() {
    return text;
  }
}
