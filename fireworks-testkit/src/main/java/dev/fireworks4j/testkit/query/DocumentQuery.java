// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Skeleton. */
public final class DocumentQuery {
  private DocumentQuery() {}

  /** Skeleton. */
  public static DocumentQuery parse(
      @Nullable String filter, @Nullable String orderBy, String defaultOrder) {
    return new DocumentQuery();
  }

  /** Skeleton. */
  public List<Map<String, @Nullable Object>> apply(
      Collection<? extends Map<String, @Nullable Object>> documents) {
    return List.copyOf(documents);
  }

  /** Skeleton. */
  public boolean matches(Map<String, @Nullable Object> document) {
    return true;
  }

  /** Skeleton. */
  public Comparator<Map<String, @Nullable Object>> order() {
    return Comparator.comparing(document -> String.valueOf(document.get("name")));
  }

  /** Skeleton. */
  public static Map<String, @Nullable Object> mask(
      Map<String, @Nullable Object> document, @Nullable String readMask) {
    return document;
  }

  /** Skeleton. */
  public static Map<String, @Nullable Object> patch(
      Map<String, @Nullable Object> stored,
      Map<String, @Nullable Object> sent,
      @Nullable String updateMask) {
    return sent;
  }
}
