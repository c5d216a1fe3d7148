// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.RequestBody;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request to make.
 *
 * @param label in words, for messages and logs: {@code get dpoJob "prefs-7" in accounts/acme}
 * @param headers beyond those of every request
 * @param audience who is asked
 * @param answer how the answer's body is read
 * @param hint advice for the case that the server does not have the operation; null for the usual advice
 * @param missing how the server reports a missing resource
 * @param name its name in metrics; null to derive it from method and path
 */
public record Operation<T>(
    String label,
    String method,
    URI uri,
    Headers headers,
    @Nullable RequestBody body,
    Repeat repeat,
    Audience audience,
    AnswerBody answer,
    Decoder<T> decoder,
    @Nullable String hint,
    MissingAnswer missing,
    @Nullable OperationName name)
    implements ResumableOperation<T> {

  /** Who receives the request; decides about credentials, headers and limits. */
  public enum Audience {
    /** The service: with the API key and the user's headers; answers are bounded. */
    SERVICE,
    /** A model, through the service: as the service, with a circuit breaker and a retry budget of its own. */
    INFERENCE,
    /** A signed URL: no credentials, no header of the user's; files of any size. */
    SIGNED_URL
  }

  /** How the body of a successful answer is read. */
  public enum AnswerBody {
    /** The decoder reads it within the attempt. */
    BUFFERED,
    /** The decoder returns it as a stream that outlives the call. */
    STREAMED,
    /** The same, for a stream of events: the decoder gets an {@link EventBody}. */
    EVENTS
  }

  /** How the server answers a read of a resource that is missing. */
  public enum MissingAnswer {
    /** 404. */
    NOT_FOUND,
    /** 500 with the code INTERNAL and without a reason. */
    INTERNAL_ERROR
  }

  /** An operation on the service without a body. */
  public static <T> Operation<T> of(String label, String method, URI uri, Decoder<T> decoder) {
    return of(label, method, uri, Audience.SERVICE, decoder);
  }

  /** A question to a model, or about models, which may be repeated: it changes nothing. */
  public static <T> Operation<T> question(
      String label, String method, URI uri, Decoder<T> decoder) {
    return of(label, method, uri, Audience.INFERENCE, decoder).with(Repeat.READ);
  }

  public static <T> Operation<T> signed(String label, String method, URI uri, Decoder<T> decoder) {
    return of(label, method, uri, Audience.SIGNED_URL, decoder);
  }

  private static <T> Operation<T> of(
      String label, String method, URI uri, Audience audience, Decoder<T> decoder) {
    Repeat repeat = method.equals("GET") ? Repeat.READ : Repeat.IDEMPOTENT;
    return new Operation<>(
        label,
        method,
        uri,
        Headers.empty(),
        null,
        repeat,
        audience,
        AnswerBody.BUFFERED,
        decoder,
        null,
        MissingAnswer.NOT_FOUND,
        null);
  }

  public Operation<T> with(RequestBody content) {
    return new Operation<>(
        label, method, uri, headers, content, repeat, audience, answer, decoder, hint, missing,
        name);
  }

  public Operation<T> with(Repeat rule) {
    return new Operation<>(
        label, method, uri, headers, body, rule, audience, answer, decoder, hint, missing, name);
  }

  public Operation<T> with(String header, String value) {
    Headers more = headers.with(header, value);
    return new Operation<>(
        label, method, uri, more, body, repeat, audience, answer, decoder, hint, missing, name);
  }

  public Operation<T> with(AnswerBody use) {
    return new Operation<>(
        label, method, uri, headers, body, repeat, audience, use, decoder, hint, missing, name);
  }

  /** This operation under another name. */
  public Operation<T> labelled(String words) {
    return new Operation<>(
        words, method, uri, headers, body, repeat, audience, answer, decoder, hint, missing, name);
  }

  /** This operation with advice for when the server does not have it. */
  public Operation<T> hinting(@Nullable String advice) {
    return new Operation<>(
        label, method, uri, headers, body, repeat, audience, answer, decoder, advice, missing,
        name);
  }

  public Operation<T> with(MissingAnswer report) {
    return new Operation<>(
        label, method, uri, headers, body, repeat, audience, answer, decoder, hint, report, name);
  }

  /** This operation under another name in metrics. */
  public Operation<T> named(String kind, String verb) {
    var other = new OperationName(kind, verb);
    return new Operation<>(
        label, method, uri, headers, body, repeat, audience, answer, decoder, hint, missing, other);
  }

  boolean isSigned() {
    return audience == Audience.SIGNED_URL;
  }

  /** The same request each time. */
  @Override
  public Operation<T> next() {
    return this;
  }

  @Override
  public boolean hasAdvanced() {
    return false;
  }
}
