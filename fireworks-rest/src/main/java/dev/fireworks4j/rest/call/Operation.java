// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.RequestBody;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked of the service.
 *
 * @param label in words, for messages and logs: {@code get dpoJob "prefs-7" in accounts/acme}
 * @param headers beyond those of every request
 * @param target whose rules apply: the service's or a signed URL's
 * @param hint what to tell a user whom the server says that it has no such thing; null for the usual advice
 */
public record Operation<T>(
    String label,
    String method,
    URI uri,
    Headers headers,
    @Nullable RequestBody body,
    Repeat repeat,
    Target target,
    Decoder<T> decoder,
    @Nullable String hint) {

  /** Where a request goes. */
  public enum Target {
    /** The service itself: with credentials, compressed JSON. */
    SERVICE,
    /** A signed URL: no credentials, no header of ours, bytes as they are. */
    SIGNED,
    /** A signed URL whose body is handed to the user as a stream that outlives the call. */
    SIGNED_STREAM
  }

  /** An operation on the service without a body. */
  public static <T> Operation<T> of(String label, String method, URI uri, Decoder<T> decoder) {
    Repeat repeat = method.equals("GET") ? Repeat.READ : Repeat.IDEMPOTENT;
    return new Operation<>(
        label, method, uri, Headers.empty(), null, repeat, Target.SERVICE, decoder, null);
  }

  /** This operation with a body. */
  public Operation<T> with(RequestBody content) {
    return new Operation<>(label, method, uri, headers, content, repeat, target, decoder, hint);
  }

  /** This operation with another rule for repeats. */
  public Operation<T> with(Repeat rule) {
    return new Operation<>(label, method, uri, headers, body, rule, target, decoder, hint);
  }

  /** This operation with one more header. */
  public Operation<T> with(String header, String value) {
    return new Operation<>(
        label, method, uri, headers.with(header, value), body, repeat, target, decoder, hint);
  }

  /** This operation under another name. */
  public Operation<T> labelled(String name) {
    return new Operation<>(name, method, uri, headers, body, repeat, target, decoder, hint);
  }

  /** This operation with advice for when the server does not have it. */
  public Operation<T> hinting(@Nullable String advice) {
    return new Operation<>(label, method, uri, headers, body, repeat, target, decoder, advice);
  }

  boolean isSigned() {
    return target != Target.SERVICE;
  }
}
