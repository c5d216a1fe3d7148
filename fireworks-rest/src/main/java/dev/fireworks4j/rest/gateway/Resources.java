// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Page;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.Repeat;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The operations that kinds have in common. */
final class Resources<R extends Awaitable> {
  private static final int LARGEST_PAGE = 200;

  private final Session session;
  private final Kind<R> kind;

  Resources(Session session, Kind<R> kind) {
    this.session = session;
    this.kind = kind;
  }

  Session session() {
    return session;
  }

  /** The full name of an id or name; checks both before any request. */
  ResourceName name(String id) {
    return session.name(kind, id);
  }

  Paginator<R> list(ListQuery query) {
    Objects.requireNonNull(query, "query");
    return Paginator.ofWalks(
        () -> new PageWalk<>(session, token -> page(query, token)), query.pageToken());
  }

  private Operation<Page<R>> page(ListQuery query, @Nullable String token) {
    Integer size = query.pageSize();
    FieldMask mask = query.readMask();
    Map<String, String> parameters =
        Location.query(
            "pageSize", String.valueOf(size == null ? LARGEST_PAGE : size),
            "pageToken", token == null ? "" : token,
            "filter", query.filter() == null ? "" : query.filter().text(),
            "orderBy", query.orderBy() == null ? "" : query.orderBy().text(),
            "readMask", mask == null ? "" : mask.with("name").text());
    return Operation.of(
        "list " + kind.collection() + " of " + session.parent(),
        "GET",
        session.collection(kind, "", parameters),
        body -> session.codec().readPage(body, kind.collection(), kind.type()));
  }

  /** Waits for one of them to come to an end. */
  Outcome<R> await(String id, Wait wait) {
    ResourceName name = name(id);
    return session.waiter().await(name.toString(), () -> get(name.id()), wait);
  }

  /** The same without a thread. */
  CompletableFuture<Outcome<R>> awaitAsync(String id, Wait wait) {
    ResourceName name = name(id);
    return session.waiter().awaitAsync(name.toString(), () -> get(name.id()), wait);
  }

  R get(String id) {
    return get(id, Map.of(), session.begin());
  }

  R get(String id, FieldMask mask) {
    Objects.requireNonNull(mask, "mask");
    return get(id, Map.of("readMask", mask.with("name").text()), session.begin());
  }

  R get(String id, Map<String, String> parameters, Call call) {
    return session.run(read(id, "", parameters, session.reading(kind.type())), call);
  }

  /** The stored resource as it stands on the wire. */
  Map<String, @Nullable Object> getObject(String id, Call call) {
    return session.run(read(id, "", Map.of(), session.codec()::readObject), call);
  }

  /** A GET on a resource or on one of its custom methods. */
  <T> Operation<T> read(
      String id, String verb, Map<String, String> parameters, Decoder<T> decoder) {
    ResourceName name = session.name(kind, id);
    String label = verb.isEmpty() ? label("get", name) : label(words(verb) + " of", name);
    return Operation.of(label, "GET", session.resource(name, verb, parameters), decoder)
        .hinting(kind.hint());
  }

  /** A custom method that is POSTed, e.g. {@code :cancel}. */
  <T> Operation<T> post(
      String id, String verb, Map<String, ? extends @Nullable Object> body, Decoder<T> decoder) {
    ResourceName name = session.name(kind, id);
    return Operation.of(
            label(words(verb), name), "POST", session.resource(name, verb, Map.of()), decoder)
        .with(session.json(body));
  }

  R update(String id, UpdateSpec changes) {
    ResourceName name = session.name(kind, id);
    var request = session.codec().encode(Objects.requireNonNull(changes, "changes"));
    var query = new LinkedHashMap<>(Map.of("updateMask", String.join(",", request.updateMask())));
    query.putAll(request.query());
    return session.run(
        Operation.of(
                label("update", name),
                "PATCH",
                session.resource(name, "", query),
                session.reading(kind.type()))
            .with(session.json(request.body())));
  }

  /** A question about a resource that is not there yet, e.g. {@code :estimateCost}. */
  <T> T ask(String verb, CreateSpec spec, Decoder<T> decoder) {
    var request = session.codec().encode(spec);
    return session.run(
        Operation.of(
                words(verb) + " of a " + kind.singular() + " in " + session.parent(),
                "POST",
                session.collection(kind, verb, Map.of()),
                decoder)
            .with(session.json(request.body()))
            .with(Repeat.READ));
  }

  /** The one signed URL that a method gives, e.g. {@code :getMetricsFileEndpoint}. */
  SignedUrl file(String id, String verb) {
    return session.run(
        read(
            id,
            verb,
            Map.of(),
            body ->
                required("signedUrl", session.codec().read(body, Answers.File.class).signedUrl())));
  }

  /** The signed URLs that a method gives, by file name. */
  Decoder<Map<String, SignedUrl>> files() {
    return body -> {
      var urls = session.codec().read(body, Answers.Files.class).filenameToSignedUrls();
      return urls == null ? Map.of() : Collections.unmodifiableMap(urls);
    };
  }

  /** Nothing to read: no body at all, or an object, but not a page in the service's place. */
  Decoder<Map<String, @Nullable Object>> nothing() {
    Decoder<Map<String, @Nullable Object>> object = session.codec()::readObject;
    return object.orIfEmpty(Map.of());
  }

  static <T> T required(String field, @Nullable T value) throws UnreadableJsonException {
    if (value == null) {
      throw UnreadableJsonException.missing(field);
    }
    return value;
  }

  /** A 404 after an attempt that may have worked means that it did. */
  void delete(String id) {
    ResourceName name = session.name(kind, id);
    var delete =
        Operation.of(
                label("delete", name), "DELETE", session.resource(name, "", Map.of()), nothing())
            .hinting(kind.hint());
    try {
      session.run(delete);
    } catch (NotFoundException gone) {
      if (!gone.mayHaveTakenEffect()) {
        throw gone;
      }
    }
  }

  /** A refusal after an attempt that may have worked is none where the job shows that it did. */
  void cancel(String id) {
    Call call = session.begin();
    try {
      session.run(post(id, ":cancel", Map.of(), nothing()), call);
    } catch (ApiException refused) {
      boolean mayBeOurs = refused.mayHaveTakenEffect() && refused.httpStatus() == 400;
      if (!mayBeOurs || !isCancelled(getObject(id, call).get("state"))) {
        throw refused;
      }
    }
  }

  /** Not repeated once it may have reached the server: a job resumed twice runs twice. */
  R resume(String id) {
    return session.run(
        post(id, ":resume", Map.of(), session.reading(kind.type())).with(Repeat.ONCE));
  }

  private static boolean isCancelled(@Nullable Object state) {
    return "JOB_STATE_CANCELLING".equals(state) || "JOB_STATE_CANCELLED".equals(state);
  }

  private String label(String verb, ResourceName name) {
    return verb + " " + kind.singular() + " \"" + name.id() + "\" in accounts/" + name.account();
  }

  /** {@code :getMetricsFileEndpoint} as {@code getMetricsFileEndpoint}. */
  private static String words(String verb) {
    return verb.substring(1);
  }
}
