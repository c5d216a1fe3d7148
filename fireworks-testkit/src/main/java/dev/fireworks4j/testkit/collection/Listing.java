// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.DocumentQuery;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.query.QuerySyntaxException;
import dev.fireworks4j.testkit.store.Document;
import java.util.ArrayList;
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
  public Map<String, ?> run(ResourceCall call) {
    collection.beforeList.accept(call);
    int pageSize = pageSize(call.parameter("pageSize"));
    DocumentQuery query = query(call);
    List<Document> matching = matching(call, query);
    String token = call.parameter("pageToken");
    PageTokens.Walk walk =
        token.isEmpty()
            ? new PageTokens.Walk(names(query, matching), 0)
            : tokens.resume(token, binding(call));
    var items = new ArrayList<@Nullable Object>();
    int position = walk.position();
    for (; position < walk.names().size() && items.size() < pageSize; position++) {
      Document document = shown(call, query, walk.names().get(position));
      if (document != null) {
        items.add(
            DocumentQuery.mask(collection.view.of(call, document), call.parameter("readMask")));
      }
    }
    return JsonObject.of(collection.listKey, items)
        .with("nextPageToken", next(call, query, new PageTokens.Walk(walk.names(), position)))
        .with("totalSize", (long) matching.size());
  }

  private String next(ResourceCall call, DocumentQuery query, PageTokens.Walk walk) {
    for (int position = walk.position(); position < walk.names().size(); position++) {
      if (shown(call, query, walk.names().get(position)) != null) {
        return tokens.issue(walk, binding(call));
      }
    }
    return "";
  }

  /** Unordered: only the first page of a walk needs an order. */
  private List<Document> matching(ResourceCall call, DocumentQuery query) {
    return call.store().all(collection.path).stream()
        .filter(document -> matches(call, query, document))
        .toList();
  }

  private static List<String> names(DocumentQuery query, List<Document> documents) {
    return query.sort(documents.stream(), Document::fields).stream().map(Document::name).toList();
  }

  /** The document of this name as it is now; null if it is gone or no longer matches. */
  private @Nullable Document shown(ResourceCall call, DocumentQuery query, String name) {
    Document document = call.store().find(collection.path, name);
    return document != null && matches(call, query, document) ? document : null;
  }

  private boolean matches(ResourceCall call, DocumentQuery query, Document document) {
    return isBelow(call.parent(), document)
        && collection.listed.test(call, document)
        && query.matches(document.fields());
  }

  private DocumentQuery query(ResourceCall call) {
    boolean isIgnored = collection.has(Trait.QUERIES_IGNORED);
    String filter = isIgnored ? "" : call.parameter("filter");
    String order = isIgnored ? "" : call.parameter("orderBy");
    try {
      return DocumentQuery.parse(filter, order, collection.defaultOrder);
    } catch (QuerySyntaxException e) {
      throw ApiError.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** A {@code -} in the parent stands for any id. */
  private boolean isBelow(String parent, Document document) {
    if (parent.isEmpty()) {
      return true;
    }
    if (!parent.contains("/-")) {
      return document.name().startsWith(parent + "/" + collection.word() + "/");
    }
    String[] wanted = (parent + "/" + collection.word()).split("/", -1);
    String[] actual = document.name().split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("-") && !wanted[i].equals(actual[i])) {
        return false;
      }
    }
    return true;
  }

  /** Everything that must stay the same from page to page; the page size need not (AIP-158). */
  private static String binding(ResourceCall call) {
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
