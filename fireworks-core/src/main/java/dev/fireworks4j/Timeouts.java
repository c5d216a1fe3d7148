// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.internal.PolicyChecks;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;

/**
 * How long things may take. All must be positive.
 *
 * <pre>{@code
 * Timeouts.builder().call(Duration.ofMinutes(2)).upload(Duration.ofHours(4)).build()
 * }</pre>
 *
 * @param call deadline of one call over all its attempts, waits and the body; default 60 s
 * @param attempt longest silence within one attempt: to the response headers, and then between two pieces of the body;
 *     default 20 s. Only this one is followed by a retry
 * @param connect for one TCP connect and TLS handshake; default 5 s
 * @param upload deadline of one upload over all its files and attempts; default 1 h. There is no limit on silence
 *     within it
 * @param download deadline of one download over all its files and attempts; default 1 h. What arrived by then is kept
 * @param inference deadline of an answer of a model that is not streamed; default 10 min
 * @param firstEvent deadline of the first event of a stream, over all attempts; default 10 min
 * @param nextEvent longest wait for each further event of a stream; default 10 min
 */
@WithBuilder
public record Timeouts(
    Duration call,
    Duration attempt,
    Duration connect,
    Duration upload,
    Duration download,
    Duration inference,
    Duration firstEvent,
    Duration nextEvent) {
  private static final Timeouts DEFAULTS =
      new Timeouts(
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10));

  public Timeouts {
    new PolicyChecks()
        .positive("call", call)
        .positive("attempt", attempt)
        .positive("connect", connect)
        .positive("upload", upload)
        .positive("download", download)
        .positive("inference", inference)
        .positive("firstEvent", firstEvent)
        .positive("nextEvent", nextEvent)
        .orThrow();
  }

  /** The defaults named above. */
  public static Timeouts defaults() {
    return DEFAULTS;
  }

  /** A builder that starts with the defaults. */
  public static TimeoutsBuilder builder() {
    return TimeoutsBuilder.builder(DEFAULTS);
  }

  /** A builder that starts with these timeouts. */
  public TimeoutsBuilder toBuilder() {
    return TimeoutsBuilder.builder(this);
  }

  /** These timeouts with another deadline for calls. */
  public Timeouts withCall(Duration deadline) {
    return toBuilder().call(deadline).build();
  }

  /** These timeouts with another limit for silence within an attempt. */
  public Timeouts withAttempt(Duration silence) {
    return toBuilder().attempt(silence).build();
  }
}
