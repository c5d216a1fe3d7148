// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.FieldNames;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.schema.BodyReader;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.AccountNames;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.time.Instant;
import java.util.Map;

/** The create that all collections share. */
public final class Creation {
  private static final int LONGEST_ID = 63;
  private static final int DISPLAY_NAME_LIMIT = 64;
  private static final int DESCRIPTION_LIMIT = 1000;

  private final ResourceCollection collection;
  private final String createdBy;

  /** Creates in this collection, in the name of this user. */
  public Creation(ResourceCollection collection, String createdBy) {
    this.collection = collection;
    this.createdBy = createdBy;
  }

  /**
   * Checks, completes and stores the body's resource.
   *
   * @return the document as the create's answer shows it
   * @throws ApiError 400 or 409; nothing is stored then
   */
  public Map<String, ?> run(ResourceCall call) {
    JsonObject sent = resource(call);
    requireFields(sent);
    String id = id(call, sent);
    collection.fallbacks.forEach(
        (path, value) -> {
          if (DocumentFields.get(sent, path) == null) {
            DocumentFields.put(sent, path, value);
          }
        });
    Names.complete(sent, collection.references, AccountNames.of(call.parent()));
    String name = call.parent() + "/" + collection.word() + "/" + id;
    Document document = complete(call.store(), name, sent);
    collection.check.run(call, document);
    if (!call.isOn("validateOnly")) {
      call.store().add(collection.path, document);
      collection.onCreated.run(call, document);
    }
    return collection.creationView.of(call, document);
  }

  /** Stores a document of a test, with all unset fields filled in. */
  public Document seed(FakeState store, String name, Map<String, ?> fields) {
    Document document = complete(store, name, fields);
    store.add(collection.path, document);
    return document;
  }

  private JsonObject resource(ResourceCall call) {
    var reader = new BodyReader(Schema.service());
    if (collection.wrapper == null) {
      return reader.read(collection.type, call.body());
    }
    Object inner = null;
    for (var entry : call.body().entrySet()) {
      String field = FieldNames.camelCase(entry.getKey());
      if (field.equals(collection.wrapper)) {
        inner = entry.getValue();
      } else if (!field.equals(collection.idField) && !collection.besideWrapper.contains(field)) {
        throw ApiError.invalid("unknown field \"" + entry.getKey() + "\"");
      }
    }
    if (!(inner instanceof Map<?, ?> map)) {
      throw ApiError.invalid(
          "missing required field \"" + collection.wrapper + "\": an object with the resource");
    }
    return reader.read(collection.type, map);
  }

  private void requireFields(JsonObject sent) {
    for (String field : collection.type.required()) {
      if (!DocumentFields.isSet(sent, field)) {
        throw ApiError.missing(field);
      }
    }
    checkLengths(sent);
  }

  /** Checks the lengths of texts, in creates and updates. */
  static void checkLengths(JsonObject sent) {
    if (length(sent, "displayName") >= DISPLAY_NAME_LIMIT) {
      throw ApiError.invalid("invalid resource: display_name must be fewer than 64 characters");
    }
    if (length(sent, "description") >= DESCRIPTION_LIMIT) {
      throw ApiError.invalid("invalid resource: description must be fewer than 1000 characters");
    }
  }

  private static int length(JsonObject sent, String field) {
    String text = DocumentFields.text(sent, field);
    return text.codePointCount(0, text.length());
  }

  private String id(ResourceCall call, JsonObject sent) {
    String given = collection.givenId.apply(call, sent);
    if (given.isEmpty() && collection.has(Trait.ID_REQUIRED)) {
      throw ApiError.missing(collection.idField);
    }
    return given.isEmpty() ? made(call, sent) : Names.checkedId(collection.idField, given);
  }

  private String made(ResourceCall call, JsonObject sent) {
    String random = call.store().ids().next(collection.generatedIdLength);
    String prefix = collection.generatedIdPrefix.apply(sent);
    return prefix.substring(0, Math.min(prefix.length(), LONGEST_ID - random.length())) + random;
  }

  private Document complete(FakeState store, String name, Map<String, ?> fields) {
    var document = new Document(name, Schema.service().complete(collection.type, fields));
    Instant now = store.stamp();
    setIfKnown(document, "name", name);
    setIfKnown(document, "createdBy", createdBy);
    for (String field : new String[] {"createTime", "updateTime"}) {
      setIfKnown(document, field, Times.micros(now));
      document.exactTime(field, Times.nanos(now));
    }
    if (collection.type.has("status") && document.get("status") == null) {
      document.status("OK", "");
    }
    return document;
  }

  /** Fields that a seeded document sets are kept. */
  private void setIfKnown(Document document, String field, String value) {
    if (collection.type.has(field)
        && (field.equals("name") || !DocumentFields.isSet(document.fields(), field))) {
      document.set(field, value);
    }
  }
}
