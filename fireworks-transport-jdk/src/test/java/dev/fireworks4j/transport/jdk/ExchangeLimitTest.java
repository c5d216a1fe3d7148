// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.jdk.ExchangeLimit.Slot;
import org.junit.jupiter.api.Test;

class ExchangeLimitTest {

  @Test
  void grants_slots_in_the_order_they_were_asked_for() {
    var limit = new ExchangeLimit(1);
    Slot first = limit.request();
    Slot second = limit.request();
    Slot third = limit.request();
    assertThat(first.granted()).isDone();

    first.release();

    assertThat(second.granted()).isDone();
    assertThat(third.granted()).isNotDone();
  }

  @Test
  void cancels_a_slot_that_is_released_while_it_waits() {
    var limit = new ExchangeLimit(1);
    Slot first = limit.request();
    Slot second = limit.request();

    second.release();
    first.release();
    first.release();

    assertThat(second.granted()).isCancelled();
    assertThat(limit.request().granted()).isDone();
    assertThat(limit.request().granted()).isNotDone();
  }

  @Test
  void is_lowered_to_what_runs_where_the_server_takes_no_more() {
    var limit = new ExchangeLimit(8);
    Slot first = limit.request();
    limit.request();
    Slot refused = limit.request();

    assertThat(refused.queueAgain()).isTrue();

    Slot later = limit.request();
    assertThat(refused.granted()).isNotDone();
    first.release();
    assertThat(refused.granted()).isDone();
    assertThat(later.granted()).isNotDone();
  }

  @Test
  void makes_nobody_wait_for_the_end_of_no_exchange() {
    var limit = new ExchangeLimit(8);

    assertThat(limit.request().queueAgain()).isFalse();
  }

  @Test
  void grows_again_with_the_exchanges_that_end() {
    var limit = new ExchangeLimit(3);
    Slot first = limit.request();
    Slot second = limit.request();
    Slot third = limit.request();
    third.queueAgain();
    third.release();
    Slot waiting = limit.request();
    assertThat(waiting.granted()).as("two are allowed").isNotDone();

    first.release();
    second.release();

    limit.request();
    assertThat(limit.request().granted()).as("three again").isDone();
    assertThat(limit.request().granted()).isNotDone();
  }
}
