// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.inference.Usage;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.ResponseMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of the user's. It may need several operations, such as a create and then a read, which share its budget and
 * its request id. Belongs to one thread.
 */
public final class UserCall {
  private final String requestId;
  private final Budget budget;
  private final CallSettings settings;
  private final Timekeeper time;
  private final Instant started;
  private List<ServerTime> serverTimes = List.of();
  private boolean mayHaveTakenEffect;
  private @Nullable String search;
  private @Nullable String model;
  private Duration waking = Duration.ZERO;
  private @Nullable Operation<?> main;
  private @Nullable ObservedCall observed;
  private @Nullable AttemptResult<?> success;
  private @Nullable OperationProgress progress;
  private boolean isStreamed;

  UserCall(String requestId, Budget budget, CallSettings settings, Timekeeper time) {
    this.requestId = requestId;
    this.budget = budget;
    this.settings = settings;
    this.time = time;
    this.started = time.now();
  }

  /** Says how to find what this call may have created, where there is no id to read. */
  public UserCall searchedBy(String advice) {
    search = advice;
    return this;
  }

  public UserCall asking(String name) {
    model = name;
    return this;
  }

  /** Null for calls of the control plane. */
  @Nullable String model() {
    return model;
  }

  /** How long this call has waited for deployments to start. */
  Duration waking() {
    return waking;
  }

  void wakingTook(Duration wait) {
    waking = waking.plus(wait);
  }

  @Nullable String search() {
    return search;
  }

  /** Starts the call; run the result when the thread leaves it. */
  Runnable enter(Operation<?> named, @Nullable ObservedCall scopes) {
    main = named;
    observed = scopes;
    isStreamed = false;
    Runnable leave = scopes == null ? () -> {} : scopes.enter();
    return () -> {
      main = null;
      leave.run();
    };
  }

  /** True from its start until the thread leaves it. */
  boolean isUnderWay() {
    return main != null;
  }

  /** Null if nobody listens to this call. */
  @Nullable ObservedCall observed() {
    return observed;
  }

  void exchanged(long sentBytes, WatchedExchange watch, boolean isStreaming) {
    isStreamed |= isStreaming;
    if (observed != null) {
      observed.exchanged(sentBytes, watch, isStreaming);
    }
  }

  void succeeded(AttemptResult<?> result, OperationProgress made) {
    success = result;
    progress = made;
  }

  /** The metadata of the last success, which must exist. */
  public ResponseMetadata metadata() {
    return Objects.requireNonNull(progress).metadata(Objects.requireNonNull(success));
  }

  void endUnlessStreamed() {
    if (observed != null && !isStreamed) {
      observed.end(null, false);
    }
  }

  /** The caller gets what was thrown; listeners get one of our exceptions. */
  void end(Throwable thrown) {
    if (observed == null) {
      return;
    }
    boolean isAnswer = thrown instanceof NotFoundException && Probes.isActive();
    observed.end(isAnswer ? null : described(thrown), false);
  }

  private FireworksException described(Throwable thrown) {
    if (thrown instanceof FireworksException known) {
      return known;
    }
    String what = "the call ended in a " + thrown.getClass().getName();
    String label = main == null ? "" : main.label();
    return new TransportException(
        context(label), new IOException(what, thrown), mayHaveTakenEffect);
  }

  /** A body whose end is the end of this call. */
  public InputStream ending(InputStream body) {
    return observed == null ? body : new EndingStream(body, this);
  }

  void streamBroke(IOException broken) {
    String label = metadata().operation();
    streamEnded(new TransportException(context(label), broken, false), false);
  }

  /** The stream that this call opened has ended, for the first time or again. */
  public void streamEnded(@Nullable FireworksException failure, boolean isClosedEarly) {
    if (observed != null) {
      observed.endEntered(failure, isClosedEarly);
    }
  }

  /** True if the call has listeners, which are told the tokens of a model's answer. */
  public boolean isObserved() {
    return observed != null;
  }

  /** Tells listeners which model answered and what that took; null for what is not known. */
  public void answered(@Nullable String answering, @Nullable Usage tokens) {
    if (observed != null) {
      observed.answered(answering, tokens);
    }
  }

  /** For an error that the client itself raises, after reading from the server. */
  public CallContext context(String operation) {
    return new CallContext(operation, requestId, null, 1, false, search);
  }

  String requestId() {
    return requestId;
  }

  /** What is left of the deadline; local work that takes long is spent from it too. */
  public Budget budget() {
    return budget;
  }

  CallSettings settings() {
    return settings;
  }

  /** Notes that an attempt at a change may have been carried out; no later attempt of the call takes that back. */
  void tookEffectPerhaps() {
    mayHaveTakenEffect = true;
  }

  boolean mayHaveTakenEffect() {
    return mayHaveTakenEffect;
  }

  /** The {@code Date} of an answer and when it arrived. Parsed on demand, because few calls need it. */
  private record ServerTime(String date, Instant ours) {

    Stream<Duration> ahead() {
      return Stream.ofNullable(RetryAfter.parseDate(date))
          .map(server -> Duration.between(ours, server));
    }
  }

  /** Keeps the server's clock, as the headers of an answer tell it, beside ours. */
  void answered(Headers headers) {
    String date = headers.first("Date");
    if (date != null) {
      serverTime(date, time.now());
    }
  }

  void serverTime(String date, Instant ours) {
    if (serverTimes.isEmpty()) {
      serverTimes = new ArrayList<>(1);
    }
    serverTimes.add(new ServerTime(date, ours));
  }

  /**
   * When this call began by the server's clock, or null if no answer told the time. Up to a second early, because
   * {@code Date} has no fractions. The transit time of an answer makes the server's clock look late, so the answer with
   * the greatest lead is the most accurate.
   */
  public @Nullable Instant startedByServerClock() {
    return serverTimes.stream()
        .flatMap(ServerTime::ahead)
        .max(Comparator.naturalOrder())
        .map(started::plus)
        .orElse(null);
  }
}
