// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.micrometer;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.waiting.WaitScope;
import dev.fireworks4j.waiting.WaitStart;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Observes calls, their attempts and waits. Give it to {@link dev.fireworks4j.FireworksOptionsBuilder#listener}.
 *
 * <ul>
 *   <li>{@code fireworks.client.call}: a call of the user's, below the observation that is current
 * <li>{@code http.client.requests}: an attempt, below its call, with the key names of Spring's clients. The trace
 *     context is sent with it, but never to signed URLs
 *   <li>{@code fireworks.wait}: a wait, above the calls of its polls
 * </ul>
 *
 * <p>The call is current on its thread, so that observations and log lines of a transport belong to it. Values such as
 * ids are high-cardinality, and thus not tags of meters. No prompt and no answer is ever recorded.
 */
public final class FireworksObservations implements CallListener {
  private final ObservationRegistry registry;
  private final @Nullable CallObservationConvention calls;
  private final @Nullable AttemptObservationConvention attempts;
  private final @Nullable WaitObservationConvention waits;

  private FireworksObservations(
      ObservationRegistry registry,
      @Nullable CallObservationConvention calls,
      @Nullable AttemptObservationConvention attempts,
      @Nullable WaitObservationConvention waits) {
    this.registry = registry;
    this.calls = calls;
    this.attempts = attempts;
    this.waits = waits;
  }

  /** Observations with the usual names and keys, or those of conventions that the registry has. */
  public static FireworksObservations of(ObservationRegistry registry) {
    return new FireworksObservations(
        Objects.requireNonNull(registry, "registry"), null, null, null);
  }

  /** Other names and keys for calls. */
  public FireworksObservations withConvention(CallObservationConvention convention) {
    return new FireworksObservations(
        registry, Objects.requireNonNull(convention, "convention"), attempts, waits);
  }

  /** Other names and keys for attempts. */
  public FireworksObservations withConvention(AttemptObservationConvention convention) {
    return new FireworksObservations(
        registry, calls, Objects.requireNonNull(convention, "convention"), waits);
  }

  /** Other names and keys for waits. */
  public FireworksObservations withConvention(WaitObservationConvention convention) {
    return new FireworksObservations(
        registry, calls, attempts, Objects.requireNonNull(convention, "convention"));
  }

  @Override
  public @Nullable CallScope onCall(Call call) {
    if (registry.isNoop()) {
      return null;
    }
    var context = new CallObservationContext(call);
    Observation observation =
        Observation.createNotStarted(
            calls, CallObservationConvention.DEFAULT, () -> context, registry);
    return new ObservedCallScope(context, new EnteredObservation(observation.start()), this::begin);
  }

  private Observation begin(AttemptObservationContext context, Observation parent) {
    return Observation.createNotStarted(
            attempts, AttemptObservationConvention.DEFAULT, () -> context, registry)
        .parentObservation(parent)
        .start();
  }

  @Override
  public @Nullable Supplier<Runnable> capture() {
    Observation current = registry.getCurrentObservation();
    return current == null ? null : () -> current.openScope()::close;
  }

  @Override
  public @Nullable WaitScope onWait(WaitStart wait) {
    if (registry.isNoop()) {
      return null;
    }
    var context = new WaitObservationContext(wait);
    Observation observation =
        Observation.createNotStarted(
            waits, WaitObservationConvention.DEFAULT, () -> context, registry);
    return new ObservedWaitScope(context, new EnteredObservation(observation.start()));
  }
}
