// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of the user's. It may take several operations, a create and then a look for instance, which share its budget
 * and its request id. Belongs to one thread.
 */
public final class Call {
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

  Call(String requestId, Budget budget, CallSettings settings, Timekeeper time) {
    this.requestId = requestId;
    this.budget = budget;
    this.settings = settings;
    this.time = time;
    this.started = time.now();
  }

  /** Says how to find what this call may have created, where there is no id to read. */
  public Call searchedBy(String advice) {
    search = advice;
    return this;
  }

  /** Says which model is asked. */
  public Call asking(String name) {
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

  /** For a refusal that is decided on here, after a look at the server. */
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

  /** An attempt at a change may have been carried out; what follows in this call cannot undo that. */
  void tookEffectPerhaps() {
    mayHaveTakenEffect = true;
  }

  boolean mayHaveTakenEffect() {
    return mayHaveTakenEffect;
  }

  /** What an answer's {@code Date} said when. Few calls ever ask, so it is not read before. */
  private record ServerTime(String date, Instant ours) {

    Stream<Duration> ahead() {
      return Stream.ofNullable(RetryAfter.parseDate(date))
          .map(server -> Duration.between(ours, server));
    }
  }

  /** Notes the server's clock beside ours. */
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
   * {@code Date} has no fractions. An answer's way makes the server look late, so the answer that shows it furthest
   * ahead is the nearest to the truth.
   */
  public @Nullable Instant startedByServerClock() {
    return serverTimes.stream()
        .flatMap(ServerTime::ahead)
        .max(Comparator.naturalOrder())
        .map(started::plus)
        .orElse(null);
  }
}
