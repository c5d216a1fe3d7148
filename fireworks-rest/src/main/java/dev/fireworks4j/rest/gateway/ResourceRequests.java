// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Operation.MissingAnswer;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.rest.session.RequestUris;
import dev.fireworks4j.rest.session.Session;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The requests about resources of one kind, as its type says. All names are checked before a request is made.
 *
 * @param parentId id or name of the parent; null for the account
 */
record ResourceRequests<R extends Resource>(
    Session session, ResourceType<R> type, @Nullable String parentId) {
  private static final int LARGEST_PAGE = 200;

  /** The parent of the resources. Asks the service for the account if none was set. */
  ResourceName parent() {
    ResourceName account = ResourceName.ofAccount(session.account());
    String collection = type.parentCollection();
    return collection == null
        ? account
        : account.resolve(collection, Objects.requireNonNull(parentId, collection));
  }

  ResourceName name(String idOrName) {
    Objects.requireNonNull(idOrName, type.singular());
    if (type.isTopLevel()) {
      return ResourceName.resolveAccount(idOrName);
    }
    return type.isSingleton() ? parent() : parent().resolve(type.collection(), idOrName);
  }

  Operation<Page<R>> page(ListQuery query, Map<String, String> flags, @Nullable String token) {
    Integer size = query.pageSize();
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("pageSize", String.valueOf(size == null ? LARGEST_PAGE : size));
    RequestUris.put(parameters, "pageToken", token);
    RequestUris.put(parameters, "filter", query.filter());
    RequestUris.put(parameters, "orderBy", query.orderBy());
    FieldMask mask = query.readMask();
    RequestUris.put(parameters, "readMask", mask == null ? null : mask.with("name"));
    parameters.putAll(flags);
    return Operation.of(
        "list " + type.collection() + place(),
        "GET",
        session.uri(collection(type.collection()), parameters),
        session.readingPage(type.listKey(), type.resourceClass()));
  }

  Operation<R> get(ResourceName name, Map<String, String> query) {
    Operation<R> get =
        Operation.of(label("get", name), "GET", session.uri(path(name), query), answerAbout(name))
            .hinting(type.hint());
    if (type.isSingleton()) {
      return get.named(type.collection(), "get");
    }
    return type.isMissingInternalError() ? get.with(MissingAnswer.INTERNAL_ERROR) : get;
  }

  Operation<R> update(ResourceName name, UpdateSpec changes) {
    EncodedRequest request = EncodedRequest.of(Objects.requireNonNull(changes, "changes"));
    var query = new LinkedHashMap<String, String>();
    if (type.isUpdateMasked()) {
      query.put("updateMask", String.join(",", request.updateMask()));
    }
    query.putAll(request.query());
    Map<String, @Nullable Object> body = request.body();
    if (type.isNamedInUpdates()) {
      body.put("name", name.toString());
    }
    return Operation.of(
            label("update", name), "PATCH", session.uri(path(name), query), answerAbout(name))
        .with(session.json(body));
  }

  Operation<?> delete(ResourceName name, Map<String, String> flags) {
    String field = type.deleteField();
    String label = label("delete", name);
    if (field == null) {
      return Operation.of(label, "DELETE", session.uri(path(name), flags), nothing())
          .hinting(type.hint());
    }
    String path = "/v1/" + name.parent() + "/" + type.collection() + ":delete";
    return Operation.of(label, "POST", session.uri(path, flags), nothing())
        .with(session.json(Map.of(field, name.id())));
  }

  /** A custom method of a resource. */
  <T> Operation<T> custom(
      CustomMethod method, ResourceName name, Map<String, String> query, Decoder<T> decoder) {
    String verb = method.words() + (method.httpMethod().equals("GET") ? " of" : "");
    return Operation.of(
            label(verb, name),
            method.httpMethod(),
            session.uri(path(name) + method.suffix(), query),
            decoder)
        .with(method.repeat())
        .hinting(type.hint())
        .named(type.collection(), method.words());
  }

  /** A custom method of the collection. */
  <T> Operation<T> custom(CustomMethod method, Decoder<T> decoder) {
    return Operation.of(
            method.words() + " of " + type.collection() + place(),
            method.httpMethod(),
            session.uri(collection(type.collection()) + method.suffix(), Map.of()),
            decoder)
        .with(method.repeat());
  }

  /** The path of a collection beside or equal to the type's own. */
  String collection(String collection) {
    return type.isTopLevel() ? "/v1/" + collection : "/v1/" + parent() + "/" + collection;
  }

  String path(ResourceName name) {
    return "/v1/" + name + (type.isSingleton() ? "/" + type.collection() : "");
  }

  /** In words, for messages and logs: {@code get dpoJob "prefs-7" in accounts/acme}. */
  String label(String verb, ResourceName name) {
    if (type.isSingleton()) {
      return verb + " " + type.singular() + " in " + name;
    }
    ResourceName parent = name.parent();
    return verb
        + " "
        + type.singular()
        + " \""
        + name.id()
        + "\""
        + (parent == null ? "" : " in " + parent);
  }

  private String place() {
    return type.isTopLevel() ? "" : " of " + parent();
  }

  /** Reads a resource, and only the one that was asked for. */
  Decoder<R> answerAbout(ResourceName asked) {
    return answer -> {
      R read = JsonCodec.read(answer.body(), type.resourceClass());
      if (!type.mayAnswer(asked, read.name())) {
        throw UnreadableJsonException.unexpected("name", "the answer is about another resource");
      }
      return read;
    };
  }

  /** An empty answer: no body at all, or an object, but not a web page of a proxy. */
  Decoder<?> nothing() {
    return answer -> {
      var content = new PushbackInputStream(answer.body());
      int first = content.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = content.read();
      }
      if (first < 0) {
        return true;
      }
      content.unread(first);
      return JsonCodec.readObject(content);
    };
  }
}
