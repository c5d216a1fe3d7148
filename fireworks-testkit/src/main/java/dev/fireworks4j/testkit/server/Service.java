// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.collection.Changes;
import dev.fireworks4j.testkit.collection.CollectionVerb;
import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.KeyUser;
import dev.fireworks4j.testkit.collection.Listing;
import dev.fireworks4j.testkit.collection.PageTokens;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.collection.Verb;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.inference.Endpoint;
import dev.fireworks4j.testkit.inference.InferenceService;
import dev.fireworks4j.testkit.kind.AccountMetrics;
import dev.fireworks4j.testkit.kind.Catalog;
import dev.fireworks4j.testkit.kind.MultipartFile;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.SignedUrls;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers requests. Independent of the kinds of resources. */
public final class Service {
  private static final String BAD_REQUEST =
      "<html><title>Error 400 (Bad Request)!!1</title><p>Your client has issued a malformed or illegal request.</html>";

  private final FakeState store;
  private final Settings settings;
  private final Catalog catalog;
  private final Authentication authentication;
  private final Storage storage;
  private final InferenceService inference;
  private PageTokens tokens = new PageTokens();

  /** A service that reads and writes this state. */
  public Service(FakeState store, Settings settings, Catalog catalog, InferenceService inference) {
    this.store = store;
    this.inference = inference;
    this.settings = settings;
    this.catalog = catalog;
    this.authentication = new Authentication(settings);
    this.storage = new Storage(store);
  }

  /** Answers a request; every error is an answer too. */
  public WireResponse answer(WireRequest request, String requestId) throws IOException {
    try {
      if (request.path().startsWith(SignedUrls.ROOT)) {
        return storage.serve(request);
      }
      WireResponse refusal = authentication.refusal(store, request, requestId);
      if (refusal != null) {
        return refusal;
      }
      return Endpoint.covers(request.path()) ? ask(request) : control(request);
    } catch (ApiError error) {
      return error.response();
    } catch (Authentication.GoneKey gone) {
      return authentication.refused(request, requestId);
    }
  }

  private WireResponse ask(WireRequest request) throws IOException {
    try {
      return inference.answer(request, Bodies.read(store, request));
    } catch (ApiError malformed) {
      return inference.malformed(String.valueOf(malformed.getMessage()));
    }
  }

  private WireResponse control(WireRequest request) throws IOException {
    if (request.method().equals("GET") && request.hasBody()) {
      return WireResponse.text(400, "text/html; charset=UTF-8", BAD_REQUEST);
    }
    if (request.path().equals("/verifyApiKey")) {
      return WireResponse.json(200, Map.of())
          .with("x-fireworks-account-id", settings.accounts().get(0));
    }
    if (request.path().equals("/v1/validateModelConfig")) {
      return WireResponse.json(200, ModelConfigs.check(Bodies.read(store, request)));
    }
    if (!request.path().startsWith("/v1/")) {
      throw ApiError.notFound("no such path: " + request.path());
    }
    Target target = Target.parse(request.path());
    if (target.segments().size() > 1) {
      authentication.checkAccount(request, target.segments().get(1));
    }
    ResourceCollection collection = catalog.find(target.collectionPath());
    if (collection == null && target.isCollection()) {
      target = target.lastWordAsVerb();
      collection = catalog.find(target.collectionPath());
    }
    return control(request, target, collection);
  }

  private WireResponse control(
      WireRequest request, Target target, @Nullable ResourceCollection collection)
      throws IOException {
    if (target.verb().equals(AccountMetrics.VERB) && request.method().equals("GET")) {
      return store.exclusively(() -> AccountMetrics.of(store, target.name()));
    }
    if (collection == null) {
      throw ApiError.notFound("no such path: " + request.path());
    }
    var body = Bodies.read(store, request);
    try {
      // The fields of a document do not change any more, so the answer is encoded while other
      // requests run.
      Object answer = store.exclusively(() -> run(target, collection, call(target, request, body)));
      return WireResponse.json(200, answer).with("grpc-metadata-content-type", "application/grpc");
    } finally {
      discardRefused(body);
    }
  }

  /** Deletes an upload that did not become a file of a dataset. */
  private void discardRefused(Map<String, @Nullable Object> body) {
    if (body.get(MultipartFile.KEY) instanceof MultipartFile file) {
      store.change(() -> store.discard(file.content()));
    }
  }

  private ResourceCall call(
      Target target, WireRequest request, Map<String, @Nullable Object> body) {
    KeyUser caller = authentication.user(store, request);
    Roles.check(caller, store, request.method(), target);
    return new ResourceCall(store, request, request.query(), target.parent(), body, caller);
  }

  private Map<String, ?> run(Target target, ResourceCollection collection, ResourceCall call) {
    if (!target.verb().isEmpty()) {
      return custom(target, collection, call);
    }
    return target.isCollection()
        ? onCollection(collection, call)
        : onResource(target.name(), collection, call);
  }

  private Map<String, ?> onCollection(ResourceCollection collection, ResourceCall call) {
    String method = call.request().method();
    requireParent(collection, call.parent());
    if (collection.has(Trait.SINGLETON)) {
      return onResource(call.parent() + "/" + collection.word(), collection, call);
    }
    if (method.equals("GET") && collection.answer() != null) {
      return collection.answer().run(call);
    }
    if (method.equals("GET") && collection.has(Trait.LIST)) {
      return new Listing(collection, tokens).run(call);
    }
    if (method.equals("POST") && collection.has(Trait.CREATE)) {
      return new Creation(collection, call.caller().email()).run(call);
    }
    throw notAllowed(call);
  }

  private Map<String, ?> onResource(String name, ResourceCollection collection, ResourceCall call) {
    Trait operation =
        switch (call.request().method()) {
          case "GET" -> Trait.GET;
          case "PATCH" -> Trait.UPDATE;
          case "DELETE" -> Trait.DELETE;
          default -> throw notAllowed(call);
        };
    if (!collection.has(operation)) {
      throw notAllowed(call);
    }
    Document document = found(name, collection, call);
    if (document == null) {
      throw operation == Trait.GET
          ? collection.missing(reason(name))
          : ApiError.notFound(reason(name));
    }
    var changes = new Changes(collection);
    return switch (operation) {
      case UPDATE -> changes.update(call, document);
      case DELETE -> changes.delete(call, document);
      default -> changes.get(call, document);
    };
  }

  /** Null if it is missing and the request cannot create it. */
  private @Nullable Document found(String name, ResourceCollection collection, ResourceCall call) {
    Document document = collection.find(store, name);
    boolean isCreated =
        collection.has(Trait.SINGLETON)
            || (collection.has(Trait.CREATED_BY_UPDATE) && call.isOn("allowMissing"));
    return document == null && isCreated
        ? new Creation(collection, call.caller().email()).seed(store, name, Map.of())
        : document;
  }

  private Map<String, ?> custom(Target target, ResourceCollection collection, ResourceCall call) {
    if (target.isCollection()) {
      CollectionVerb verb = collection.collectionVerb(target.verb());
      if (verb == null) {
        throw ApiError.notFound("no such method: " + call.request().path());
      }
      if (!call.request().method().equals("POST")) {
        throw notAllowed(call);
      }
      return verb.run(call);
    }
    Verb verb = collection.verb(target.verb());
    if (verb == null) {
      throw ApiError.notFound("no such method: " + call.request().path());
    }
    if (!call.request().method().equals(verb.httpMethod())) {
      throw notAllowed(call);
    }
    return verb.action().of(call, existing(collection, target.name()));
  }

  private Document existing(ResourceCollection collection, String name) {
    Document document = collection.find(store, name);
    if (document == null) {
      throw ApiError.notFound(reason(name));
    }
    return document;
  }

  private String reason(String name) {
    String reset = store.wasCleared(name) ? " (the fake was reset since it was created)" : "";
    return "resource not found: " + name + reset;
  }

  /** The parent of a nested collection must exist; {@code -} stands for any. */
  private void requireParent(ResourceCollection collection, String parent) {
    int end = collection.path().lastIndexOf('/');
    ResourceCollection outer = end < 0 ? null : catalog.find(collection.path().substring(0, end));
    if (outer != null && !collection.has(Trait.PARENT_OPTIONAL) && !parent.endsWith("/-")) {
      existing(outer, parent);
    }
  }

  private static ApiError notAllowed(ResourceCall call) {
    return ApiError.method(
        "Method Not Allowed: " + call.request().method() + " " + call.request().path());
  }

  /** Drops page walks in progress. */
  public void reset() {
    store.change(() -> tokens = new PageTokens());
  }
}
