// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.CircuitBreakerPolicyBuilder;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.RetryPolicyBuilder;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.TimeoutsBuilder;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of deadlines, retries and circuit breakers. A policy is checked after each value. */
record PolicyProperties(PropertyProblems problems) {

  void applyTo(FireworksOptionsBuilder options, FireworksProperties properties) {
    options.timeouts(timeouts(properties.timeouts()));
    options.retry(retry(properties.retry()));
    options.circuitBreaker(breaker(properties.circuitBreaker()));
  }

  private Timeouts timeouts(FireworksProperties.TimeoutProperties given) {
    var limits =
        new Checked<>(
            Timeouts.defaults(), "timeouts.", Timeouts::toBuilder, TimeoutsBuilder::build);
    limits.set("call", given.call(), TimeoutsBuilder::call);
    limits.set("attempt", given.attempt(), TimeoutsBuilder::attempt);
    limits.set("connect", given.connect(), TimeoutsBuilder::connect);
    limits.set("upload", given.upload(), TimeoutsBuilder::upload);
    limits.set("download", given.download(), TimeoutsBuilder::download);
    limits.set("inference", given.inference(), TimeoutsBuilder::inference);
    limits.set("first-event", given.firstEvent(), TimeoutsBuilder::firstEvent);
    limits.set("next-event", given.nextEvent(), TimeoutsBuilder::nextEvent);
    return limits.value;
  }

  private RetryPolicy retry(FireworksProperties.RetryProperties given) {
    var policy =
        new Checked<>(
            RetryPolicy.defaults(),
            "retry.",
            RetryPolicyBuilder::builder,
            RetryPolicyBuilder::build);
    policy.set("max-attempts", given.maxAttempts(), RetryPolicyBuilder::maxAttempts);
    policy.set("budget", given.budget(), RetryPolicyBuilder::budget);
    Duration first = or(given.firstDelay(), policy.value.firstDelay());
    Duration most = or(given.maxDelay(), policy.value.maxDelay());
    policy.set(
        "first-delay and max-delay",
        first,
        (builder, delay) -> builder.firstDelay(delay).maxDelay(most));
    return policy.value;
  }

  private static Duration or(@Nullable Duration given, Duration usual) {
    return given == null ? usual : given;
  }

  private CircuitBreakerPolicy breaker(FireworksProperties.BreakerProperties given) {
    var policy =
        new Checked<>(
            CircuitBreakerPolicy.defaults(),
            "circuit-breaker.",
            CircuitBreakerPolicyBuilder::builder,
            CircuitBreakerPolicyBuilder::build);
    policy.set("enabled", given.enabled(), CircuitBreakerPolicyBuilder::isEnabled);
    policy.set("window", given.window(), CircuitBreakerPolicyBuilder::window);
    policy.set(
        "minimum-attempts", given.minimumAttempts(), CircuitBreakerPolicyBuilder::minimumAttempts);
    policy.set(
        "failure-rate-percent",
        given.failureRatePercent(),
        CircuitBreakerPolicyBuilder::failureRatePercent);
    policy.set("open-for", given.openFor(), CircuitBreakerPolicyBuilder::openFor);
    policy.set("probes", given.probes(), CircuitBreakerPolicyBuilder::probes);
    return policy.value;
  }

  /** A policy whose values are replaced one by one; a rejected value leaves it unchanged. */
  private final class Checked<P, B> {
    private final String prefix;
    private final Function<P, B> toBuilder;
    private final Function<B, P> build;
    private P value;

    Checked(P defaults, String prefix, Function<P, B> toBuilder, Function<B, P> build) {
      this.value = defaults;
      this.prefix = prefix;
      this.toBuilder = toBuilder;
      this.build = build;
    }

    <T> void set(String property, @Nullable T given, BiConsumer<B, T> setter) {
      problems.set(
          prefix + property,
          given,
          accepted -> {
            B builder = toBuilder.apply(value);
            setter.accept(builder, accepted);
            value = build.apply(builder);
          });
    }
  }
}
