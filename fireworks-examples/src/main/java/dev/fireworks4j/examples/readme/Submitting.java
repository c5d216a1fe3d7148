// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static java.util.Objects.requireNonNullElse;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.job.CreateDpoJob;
import java.time.Duration;
import java.util.function.Consumer;

/** Possible results of a create. */
final class Submitting {
  private Submitting() {}

  static void laterAgain(Runnable work, Consumer<Duration> tryAgainIn) {
    // tag::later
    try {
      work.run();
    } catch (FireworksException e) {
      if (!e.isTransient()) {
        throw e;
      }
      tryAgainIn.accept(requireNonNullElse(e.retryAfter(), Duration.ofMinutes(5)));
    }
    // end::later
  }

  static String submit(Fireworks fireworks, CreateDpoJob spec) {
    // tag::submit
    try {
      return "created " + fireworks.dpoJobs().create(spec).name();
    } catch (ConflictException taken) {
      return "the id belongs to a job that this call did not create";
    } catch (RateLimitedException busy) {
      return "refused " + busy.context().attempts() + " times, last with HTTP 429";
    } catch (CallException failure) {
      return failure.mayHaveTakenEffect() ? "get() it before trying again" : "nothing was created";
    }
    // end::submit
  }
}
