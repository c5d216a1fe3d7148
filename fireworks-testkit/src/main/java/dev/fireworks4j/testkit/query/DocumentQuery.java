// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents and the order that a list asks for. Also handles the masks of reads and patches, which name fields in
 * the same way.
 *
 * <p>Fields are named in snake_case or camelCase, with dots into nested messages; an unknown one is not an error.
 * Filters follow google.aip.dev/160, see {@link FilterParser} and {@link Restriction} for what that page leaves open.
 */
public final class DocumentQuery {
  private final Condition condition;
  private final DocumentOrder order;

  private DocumentQuery(Condition condition, DocumentOrder order) {
    this.condition = condition;
    this.order = order;
  }

  /**
   * Reads a list's parameters.
   *
   * @param filter null or blank for every document
   * @param orderBy null or blank for {@code defaultOrder}
   * @throws QuerySyntaxException if one of them cannot be read
   */
  public static DocumentQuery parse(
      @Nullable String filter, @Nullable String orderBy, String defaultOrder) {
    var condition = FilterParser.parse(filter == null ? "" : filter);
    var order = DocumentOrder.parse(orderBy == null || orderBy.isBlank() ? defaultOrder : orderBy);
    return new DocumentQuery(condition, order);
  }

  /** The documents that match, themselves and not copies, in order. */
  public List<Map<String, @Nullable Object>> apply(
      Collection<? extends Map<String, @Nullable Object>> documents) {
    return sort(
        documents.stream().<Map<String, @Nullable Object>>map(each -> each).filter(this::matches),
        document -> document);
  }

  /** Items with documents, filtered or not, in the requested order. */
  public <T> List<T> sort(Stream<T> items, Function<? super T, ? extends Map<String, ?>> document) {
    return order.sort(items, document);
  }

  /** Whether the filter lets the document pass. */
  public boolean matches(Map<String, ?> document) {
    return condition.test(document);
  }

  /**
   * The document with the fields of a read mask, in the document's order.
   *
   * @param readMask paths joined by commas, unknown ones are ignored; null, blank or {@code *} for every field
   */
  public static Map<String, ?> mask(Map<String, ?> document, @Nullable String readMask) {
    var mask = DocumentMask.parse(readMask);
    return mask == null ? document : mask.read(document);
  }

  /**
   * A copy of the stored document with the sent fields.
   *
   * @param updateMask paths joined by commas: exactly these are copied from {@code sent}, and removed where it lacks
   *     them or has null; null, blank or {@code *} for all that was sent, nested messages merged
   */
  public static JsonObject patch(
      Map<String, @Nullable Object> stored,
      Map<String, @Nullable Object> sent,
      @Nullable String updateMask) {
    var patched = PlainValues.copyOf(stored);
    var mask = DocumentMask.parse(updateMask);
    if (mask == null) {
      PlainValues.merge(patched, sent);
    } else {
      mask.write(patched, sent);
    }
    return patched;
  }
}
