// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.DocumentQuery;
import dev.fireworks4j.testkit.query.QuerySyntaxException;
import dev.fireworks4j.testkit.store.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The list that all collections share. */
public final class Listing {
  private static final int DEFAULT_PAGE_SIZE = 50;
  private static final int LARGEST_PAGE_SIZE = 200;

  private final ResourceCollection collection;
  private final PageTokens tokens;

  /** Lists this collection; the walks in progress are kept in {@code tokens}. */
  public Listing(ResourceCollection collection, PageTokens tokens) {
    this.collection = collection;
    this.tokens = tokens;
  }

  /**
   * One page.
   *
   * @throws ApiError 400 for a bad size, token, filter or order
   */
  public Map<String, @Nullable Object> run(Call call) {
    int pageSize = pageSize(call.parameter("pageSize"));
    Map<String, Document> matching = matching(call);
    String token = call.parameter("pageToken");
    PageTokens.Walk walk =
        token.isEmpty()
            ? new PageTokens.Walk(List.copyOf(matching.keySet()), 0)
            : tokens.resume(token, binding(call));
    var items = new ArrayList<@Nullable Object>();
    int position = walk.position();
    for (; position < walk.names().size() && items.size() < pageSize; position++) {
      Document document = matching.get(walk.names().get(position));
      if (document != null) {
        items.add(Changes.masked(collection.view.of(call, document), call.parameter("readMask")));
      }
    }
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put(
        collection.word().equals("versions") ? "deploymentShapeVersions" : collection.word(),
        items);
    answer.put("nextPageToken", next(call, matching, new PageTokens.Walk(walk.names(), position)));
    answer.put("totalSize", (long) matching.size());
    return answer;
  }

  private String next(Call call, Map<String, Document> matching, PageTokens.Walk walk) {
    boolean more =
        walk.names().subList(walk.position(), walk.names().size()).stream()
            .anyMatch(matching::containsKey);
    return more ? tokens.issue(walk, binding(call)) : "";
  }

  /** In order, by name. */
  private Map<String, Document> matching(Call call) {
    DocumentQuery query = query(call);
    var documents = new ArrayList<Document>();
    for (Document document : call.world().all(collection.path)) {
      if (isBelow(call.parent(), document)
          && collection.listed.test(call, document)
          && query.matches(document.fields())) {
        documents.add(document);
      }
    }
    documents.sort((a, b) -> query.order().compare(a.fields(), b.fields()));
    var result = new LinkedHashMap<String, Document>();
    documents.forEach(document -> result.put(document.name(), document));
    return result;
  }

  private DocumentQuery query(Call call) {
    String filter = collection.queriesIgnored ? "" : call.parameter("filter");
    String order = collection.queriesIgnored ? "" : call.parameter("orderBy");
    try {
      return DocumentQuery.parse(
          filter.isEmpty() ? null : filter,
          order.isEmpty() ? null : order,
          collection.defaultOrder);
    } catch (QuerySyntaxException e) {
      throw ApiError.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** A {@code -} in the parent stands for any id. */
  private boolean isBelow(String parent, Document document) {
    String[] wanted = (parent + "/" + collection.word()).split("/", -1);
    String[] actual = document.name().split("/", -1);
    if (parent.isEmpty()) {
      return true;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("-") && !wanted[i].equals(actual[i])) {
        return false;
      }
    }
    return true;
  }

  /** Everything that must stay the same from page to page; the page size need not (AIP-158). */
  private static String binding(Call call) {
    var parameters = new TreeMap<>(call.query());
    parameters.remove("pageToken");
    parameters.remove("pageSize");
    return call.request().path() + parameters;
  }

  private static int pageSize(String text) {
    if (text.isEmpty()) {
      return DEFAULT_PAGE_SIZE;
    }
    try {
      int size = Integer.parseInt(text);
      if (size >= 0) {
        return size == 0 ? DEFAULT_PAGE_SIZE : Math.min(size, LARGEST_PAGE_SIZE);
      }
    } catch (NumberFormatException e) {
      throw ApiError.invalid("invalid page_size \"" + text + "\": not a number");
    }
    throw ApiError.invalid("invalid page_size " + text + ": must not be negative");
  }
}
