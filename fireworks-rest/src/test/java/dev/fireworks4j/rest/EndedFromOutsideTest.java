// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls that the user ends, by an interrupt or by closing the client. */
class EndedFromOutsideTest {
  private static final CreateDataset SPEC =
      CreateDataset.builder().id("d").exampleCount(1L).build();

  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void an_interrupt_before_the_first_attempt_says_that_nothing_was_sent() {
    transport.json(200, "{}");
    var client = Client.of(transport, new VirtualTime());
    Thread.currentThread().interrupt();

    var failure =
        catchThrowableOfType(CallInterruptedException.class, () -> client.datasets().create(SPEC));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.mayHaveTakenEffect()).isFalse();
    assertThat(failure.context().attempts()).isZero();
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void closing_cuts_a_wait_between_attempts_short() throws Exception {
    transport.json(503, "");
    var asleep = new CountDownLatch(1);
    var client = client(new LongSleep(asleep));
    var outcome =
        CompletableFuture.supplyAsync(
            () -> {
              var failure =
                  catchThrowableOfType(ClosedException.class, () -> client.datasets().create(SPEC));
              assertThat(Thread.interrupted()).isFalse();
              return failure;
            });
    asleep.await();

    client.close();

    assertThat(outcome.get().mayHaveTakenEffect()).isTrue();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void a_closed_client_sends_nothing() {
    var client = Client.of(transport, new VirtualTime());
    client.close();

    var failure = catchThrowableOfType(ClosedException.class, () -> client.datasets().create(SPEC));

    assertThat(failure.mayHaveTakenEffect()).isFalse();
    assertThat(transport.sent()).isEmpty();
  }

  private Fireworks client(Timekeeper time) {
    return Client.of(transport, new VirtualTime(), options -> options.time(time));
  }

  /** A clock on which one sleeps until interrupted. */
  private record LongSleep(CountDownLatch begun) implements Timekeeper {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      begun.countDown();
      new CountDownLatch(1).await();
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      throw new UnsupportedOperationException("no test here schedules");
    }
  }
}
