// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.CallException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Fireworks client = Client.of(transport, time, this::withoutBreaker);

  @Test
  void a_host_that_is_down_sees_hardly_more_than_the_calls_themselves() {
    transport.json(503, "");
    call(100);
    int settled = transport.sent().size();

    call(1_000);

    assertThat(settled).isGreaterThan(150);
    assertThat(transport.sent().size() - settled).isLessThanOrEqualTo(1_200);
  }

  @Test
  void half_of_all_attempts_may_fail_without_an_effect() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      transport.json(random.nextBoolean() ? 503 : 200, JOB);
    }

    int failed = call(2_000);

    // Three attempts at one half each: every eighth call.
    assertThat(failed).isBetween(200, 300);
  }

  @Test
  void retries_come_back_once_the_host_has_recovered() {
    transport.json(503, "");
    call(200);
    for (int i = 0; i < 100; i++) {
      transport.json(200, JOB);
    }
    call(101);
    transport.json(503, "").json(503, "").json(200, JOB);

    int before = transport.sent().size();

    assertThat(call(2)).isZero();
    assertThat(transport.sent().size() - before).isEqualTo(4);
  }

  @Test
  void there_is_no_such_limit_with_a_budget_of_nothing() {
    transport.json(503, "");
    var unlimited =
        Client.of(
            transport, time, o -> withoutBreaker(o).retry(RetryPolicy.builder().budget(0).build()));

    for (int i = 0; i < 500; i++) {
      fails(unlimited);
    }

    assertThat(transport.sent()).hasSize(1_500);
  }

  private FireworksOptionsBuilder withoutBreaker(FireworksOptionsBuilder options) {
    return options.circuitBreaker(CircuitBreakerPolicy.disabled());
  }

  private int call(int times) {
    int failed = 0;
    for (int i = 0; i < times; i++) {
      failed += fails(client) ? 1 : 0;
    }
    return failed;
  }

  private static boolean fails(Fireworks fireworks) {
    try {
      fireworks.dpoJobs().get("x");
      return false;
    } catch (CallException failure) {
      return true;
    }
  }
}
