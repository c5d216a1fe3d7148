// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.DocumentQuery;
import dev.fireworks4j.testkit.query.FieldNames;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.schema.BodyReader;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.Document;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Get, update and delete, as all collections share them. */
public final class Changes {
  private final ResourceCollection collection;

  /** Works on resources of this collection. */
  public Changes(ResourceCollection collection) {
    this.collection = collection;
  }

  /** The document as the caller may see it, under the read mask. */
  public Map<String, ?> get(ResourceCall call, Document document) {
    return DocumentQuery.mask(collection.getView.of(call, document), call.parameter("readMask"));
  }

  /** Applies a PATCH: the masked fields, or without a mask those that were sent. */
  public Map<String, ?> update(ResourceCall call, Document document) {
    collection.beforeUpdate.run(call, document);
    JsonObject sent = new BodyReader(Schema.service()).read(collection.type, unwrapped(call));
    sent.remove("name");
    Creation.checkLengths(sent);
    Names.complete(sent, collection.references, document.accountName());
    var patched = DocumentQuery.patch(document.fields(), sent, call.parameter("updateMask"));
    var complete = Schema.service().complete(collection.type, patched);
    // If it is refused, nothing has changed yet.
    requireFixed(document.fields(), complete);
    var changed = new Document(document.name(), complete);
    collection.updateCheck.run(call, changed);
    call.store().touch(changed);
    document.replace(changed.fields());
    collection.onUpdated.run(call, document);
    return collection.view.of(call, document);
  }

  private void requireFixed(
      Map<String, @Nullable Object> stored, Map<String, @Nullable Object> changed) {
    for (String field : collection.type.fixed()) {
      if (!Objects.equals(stored.get(field), changed.get(field))) {
        throw ApiError.invalid(FieldNames.snakeCase(field) + " cannot be changed after creation");
      }
    }
  }

  /** Removes the document, or runs the collection's own deletion. */
  public Map<String, ?> delete(ResourceCall call, Document document) {
    collection.onDelete.run(call, document);
    return Map.of();
  }

  /** Also accepts a body wrapped as for a create, which generated clients of other languages send. */
  private Map<?, ?> unwrapped(ResourceCall call) {
    String wrapper = collection.wrapper;
    if (wrapper == null || call.body().size() != 1 || collection.type.has(wrapper)) {
      return call.body();
    }
    return call.member(wrapper) instanceof Map<?, ?> inner ? inner : call.body();
  }
}
