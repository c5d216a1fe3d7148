// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.gateway.CreateGateway;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.session.Session;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All operations that kinds share, as the kind's {@link ResourceType} describes them. Operations that a kind lacks are
 * not in its gateway's interface.
 *
 * @param <S> what creates send; {@link CreateSpec} if the kind has none
 * @param <U> what updates send; {@link UpdateSpec} if the kind has none
 */
class RestGateway<R extends Resource, S extends CreateSpec, U extends UpdateSpec>
    implements ResourceGateway<R>, CreateGateway<R, S>, UpdateGateway<R, U>, DeleteGateway {
  final Session session;
  final ResourceRequests<R> requests;
  private final SafeCreate<R> creates;

  RestGateway(Session session, ResourceType<R> type) {
    this(session, type, null);
  }

  /** For a type with a parent resource. */
  RestGateway(Session session, ResourceType<R> type, @Nullable String parentId) {
    this.session = session;
    this.requests = new ResourceRequests<>(session, type, parentId);
    this.creates = new SafeCreate<>(requests);
  }

  @Override
  public Paginator<R> list() {
    return list(ListQuery.all());
  }

  @Override
  public Paginator<R> list(ListQuery query) {
    return list(query, Map.of());
  }

  Paginator<R> list(ListQuery query, Map<String, String> flags) {
    Objects.requireNonNull(query, "query");
    return Paginator.ofWalks(
        () -> new PageWalk<>(session, token -> requests.page(query, flags, token)),
        query.pageToken());
  }

  @Override
  public R get(String idOrName) {
    return get(idOrName, Map.of());
  }

  @Override
  public R get(String idOrName, FieldMask mask) {
    Objects.requireNonNull(mask, "mask");
    return get(idOrName, Map.of("readMask", mask.with("name").text()));
  }

  R get(String idOrName, Map<String, String> query) {
    return session.run(requests.get(requests.name(idOrName), query));
  }

  @Override
  public R create(S spec) {
    return creates.create(spec);
  }

  /** Returns what a create would make. Creates nothing, so it may be repeated. */
  R validating(S spec) {
    return creates.validate(spec);
  }

  @Override
  public R createIfAbsent(S spec) {
    return creates.createIfAbsent(spec);
  }

  @Override
  public @Nullable R find(S spec) {
    return creates.find(spec);
  }

  @Override
  public R update(String idOrName, U changes) {
    return session.run(requests.update(requests.name(idOrName), changes));
  }

  @Override
  public void delete(String idOrName) {
    delete(idOrName, Map.of());
  }

  /**
   * Deletes with query parameters of the kind's own. A 404 after an attempt that may have worked means that it worked.
   */
  void delete(String idOrName, Map<String, String> flags) {
    runOnce(
        requests.delete(requests.name(idOrName), flags),
        (refusal, call) -> refusal instanceof NotFoundException ? true : null);
  }

  /**
   * Runs a change that the service refuses once it was made. The refusal of a repeat may mean that an earlier attempt
   * worked.
   *
   * @param made called only with a refusal after such an attempt; gives the result if it worked, else null
   */
  <T> T runOnce(
      Operation<? extends T> change, BiFunction<ApiException, UserCall, @Nullable T> made) {
    return session.call(
        change,
        call -> {
          try {
            return session.run(change, call);
          } catch (ApiException refusal) {
            T result = refusal.mayHaveTakenEffect() ? made.apply(refusal, call) : null;
            if (result == null) {
              throw refusal;
            }
            return result;
          }
        });
  }

  /** A custom method of a resource, without a body or with an empty one. */
  <T> Operation<T> custom(CustomMethod method, String idOrName, Decoder<T> decoder) {
    Operation<T> operation = requests.custom(method, requests.name(idOrName), Map.of(), decoder);
    return method.httpMethod().equals("GET") ? operation : operation.with(session.json(Map.of()));
  }

  /** Runs a custom method of a resource, with these members as its body. */
  <T> T send(CustomMethod method, String idOrName, Map<String, ?> body, Decoder<T> decoder) {
    return session.run(custom(method, idOrName, decoder).with(session.json(body)));
  }

  /** Runs a custom method of a resource, with a request as its body and query. */
  <T> T send(CustomMethod method, String idOrName, RequestSpec spec, Decoder<T> decoder) {
    EncodedRequest request = EncodedRequest.of(spec);
    return session.run(
        requests
            .custom(method, requests.name(idOrName), request.query(), decoder)
            .with(session.json(request.body())));
  }

  /** {@code {"signedUrl": "https://..."}}. */
  public record OneSignedUrl(@Nullable SignedUrl signedUrl) {}

  /** {@code {"filenameToSignedUrls": {"a.jsonl": "https://..."}}}. */
  public record SignedUrlsByFile(@Nullable Map<String, SignedUrl> filenameToSignedUrls) {}

  Decoder<SignedUrl> readingUrl() {
    return session.reading("signedUrl", OneSignedUrl.class, OneSignedUrl::signedUrl);
  }

  Decoder<Map<String, SignedUrl>> readingUrls() {
    return answer -> {
      var urls = JsonCodec.read(answer.body(), SignedUrlsByFile.class).filenameToSignedUrls();
      return urls == null ? Map.of() : Collections.unmodifiableMap(urls);
    };
  }
}
