// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.waiting.WaitListener;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Told about every call, for metrics, traces and logs. A listener that keeps something from the start of a call to its
 * end overrides {@link #onCall} and gives each call a {@link CallScope}; for one that keeps nothing, {@link #onAttempt}
 * and {@link #onEnd} are enough.
 *
 * <p>A call is what the user asked for: a create that has to read back what is stored is one successful call with
 * several attempts. A list is one call for each page. An upload, a download and a wait are made of many: their
 * requests, and those for their files, are a call each; a wait has a {@link dev.fireworks4j.waiting.WaitScope} of its
 * own.
 *
 * <p>Listeners run on the thread of the call, so they must be quick. Calls begin in the order in which listeners were
 * given and end in reverse. What a listener throws, errors included, is logged and goes no further. No argument holds a
 * credential, the contents of a request or the query of a signed URL.
 */
public interface CallListener extends WaitListener {

  /** A call begins. The returned scope is told how the call continues; null for none. */
  default @Nullable CallScope onCall(Call call) {
    return new EventScope(this, call);
  }

  /**
   * Captures what belongs to the calling thread, such as a trace, before threads of this library continue for it: the
   * files of a download are fetched by several. What this returns is called when each task starts, on the task's
   * thread, and returns what is run when the task ends. Null for nothing.
   */
  default @Nullable Supplier<Runnable> capture() {
    return null;
  }

  /** An attempt ended: with a status, or with none because the connection failed. */
  default void onAttempt(Call call, Attempt attempt) {}

  /** The circuit breaker of a host changed, e.g. from {@code CLOSED} to {@code OPEN}. */
  default void onBreaker(String host, String from, String to) {}

  /**
   * A call ended after a time that includes its waits; {@code failure} is null only where it succeeded. If another
   * exception ended the call, such as one thrown by the user's own code, it is the cause of {@code failure}.
   */
  default void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {}

  /**
   * A call as listeners see it. Name, kind, method and URI template have few values, so they can be tags of metrics; so
   * can the host, unless the request is signed.
   */
  interface Call extends Request {

    /** Kind and verb, e.g. {@code dpoJobs.create}, {@code chat.stream}, {@code storage.upload}. */
    default String name() {
      return kind() + "." + verb();
    }

    /** What the call works on: the collection of a resource, the form of a question to a model, or {@code storage}. */
    String kind();

    /** What is done, e.g. {@code get}, {@code createIfAbsent}. */
    String verb();

    /** In words, with ids: {@code get dpoJob "prefs-7" in accounts/acme}. */
    String operation();

    /** The {@code x-request-id} of every attempt at the service. */
    String requestId();

    /** The model that is asked; null for everything else. */
    @Nullable String model();

    /** True for one of the reads that a wait makes again and again. */
    boolean isPoll();
  }

  /** One request, and where it goes. */
  interface Request {

    /** HTTP method. */
    String method();

    /** Path without the query. */
    String path();

    /** Path with names in place of ids, e.g. {@code /v1/accounts/{account}/dpoJobs/{dpoJob}}. */
    String uriTemplate();

    /** Scheme, name and port, e.g. {@code https://api.fireworks.ai}. */
    String host();

    /** True for a signed URL: the service chose its host, and no header may be added. */
    boolean isSigned();
  }

  /**
   * One attempt that has ended.
   *
   * @param number 1 for the first
   * @param httpStatus null if there was no answer
   * @param failure null if there was one
   * @param elapsed from its start to the headers or the failure; to the end of the body if that is read within the
   *     attempt
   * @param response what is known of a success; null if it was none
   */
  record Attempt(
      int number,
      @Nullable Integer httpStatus,
      @Nullable Throwable failure,
      Duration elapsed,
      @Nullable ResponseMetadata response) {}
}
