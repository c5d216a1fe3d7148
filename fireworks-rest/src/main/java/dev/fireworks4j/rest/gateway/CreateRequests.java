// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.gateway.ResourceType.IdSource;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests that create resources of one kind. */
record CreateRequests<R extends Resource>(ResourceRequests<R> requests) {

  /** A create whose id is known. */
  Operation<R> named(CreateSpec spec, ResourceName name) {
    return named(spec, name, "create", Map.of());
  }

  /** The same without effect: the service answers with what it would create. */
  Operation<R> validation(CreateSpec spec, ResourceName name) {
    return named(spec, name, "validate", Map.of("validateOnly", "true")).with(Repeat.READ);
  }

  private Operation<R> named(
      CreateSpec spec, ResourceName name, String verb, Map<String, String> flags) {
    ResourceType<R> type = requests.type();
    EncodedRequest request = EncodedRequest.of(spec);
    var query = new LinkedHashMap<String, String>();
    var body = new LinkedHashMap<String, @Nullable Object>();
    String idField = type.singular() + "Id";
    String path = requests.collection(type.createCollection());
    switch (type.idSource()) {
      case QUERY -> query.put(idField, name.id());
      case BODY -> body.put(idField, name.id());
      case NAME -> body.put("name", name.toString());
      case PATH -> {
        query.put("allowMissing", "true");
        path = requests.path(name);
      }
      case SERVER -> throw new IllegalStateException("the service makes the ids");
    }
    body.putAll(fields(request));
    query.putAll(flags);
    query.putAll(request.query());
    return Operation.of(
            requests.label(verb, name),
            type.idSource() == IdSource.PATH ? "PATCH" : "POST",
            requests.session().uri(path, query),
            requests.answerAbout(name))
        .with(requests.session().json(body))
        .named(type.collection(), verb);
  }

  /**
   * A create whose id the service makes. Not repeated once it may have reached the server: a repeat may create a second
   * one.
   */
  Operation<R> unnamed(CreateSpec spec) {
    ResourceType<R> type = requests.type();
    EncodedRequest request = EncodedRequest.of(spec);
    ResourceName parent = requests.parent();
    Decoder<R> created =
        answer -> {
          R made = JsonCodec.read(answer.body(), type.resourceClass());
          if (!type.mayBeCreatedIn(parent, made.name())) {
            throw UnreadableJsonException.unexpected(
                "name", "the answer is about another resource");
          }
          return made;
        };
    return Operation.of(
            "create " + type.singular() + " in " + parent,
            "POST",
            requests.session().uri(requests.collection(type.createCollection()), request.query()),
            created)
        .with(requests.session().json(fields(request)))
        .with(Repeat.ONCE);
  }

  private Map<String, @Nullable Object> fields(EncodedRequest request) {
    ResourceType<R> type = requests.type();
    Map<String, @Nullable Object> fields =
        type.isWrapped() ? request.wrapped(type.singular()) : request.body();
    ResourceType.Tag tag = type.tag();
    if (tag != null) {
      var tags = new LinkedHashMap<Object, @Nullable Object>();
      tags.put(tag.key(), tag.value());
      if (fields.get(tag.field()) instanceof Map<?, ?> given) {
        tags.putAll(given);
      }
      fields.put(tag.field(), tags);
    }
    return fields;
  }
}
