// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiWaitTest {
  private static final Wait HOUR = Wait.atMost(Duration.ofHours(1));

  private final VirtualTime time = new VirtualTime();

  private Stream<Outcome<DpoJob>> await(ScriptedList list, List<String> names, Wait wait) {
    return new Waiter(time).awaitAll(Map.of(list, names), wait);
  }

  @Nested
  class Requests {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void all_of_a_kind_are_listed(boolean saysTotal) {
      var list = new ScriptedList(saysTotal).with(20, JobState.COMPLETED);

      assertThat(await(list, list.names(), HOUR)).hasSize(20);

      assertThat(list.lists()).isEqualTo(10);
      assertThat(list.gets()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_few_far_down_the_list_are_asked_for(boolean saysTotal) {
      var list = new ScriptedList(saysTotal).with(200, JobState.COMPLETED);

      assertThat(await(list, list.names().subList(190, 193), HOUR)).hasSize(3);

      assertThat(list.gets()).isEqualTo(3);
      assertThat(list.lists()).isLessThanOrEqualTo(3);
    }

    @Test
    void the_list_is_left_when_all_are_seen() {
      var list = new ScriptedList(true).with(200, JobState.COMPLETED);

      assertThat(await(list, list.names().subList(0, 4), HOUR)).hasSize(4);

      assertThat(list.lists()).isBetween(1, 2);
      assertThat(list.lists() + list.gets()).isLessThanOrEqualTo(3);
    }

    @Test
    void lists_give_way_to_gets_when_few_are_left() {
      var list = new ScriptedList(true).with(20, JobState.COMPLETED);
      list.set(list.names().get(18), JobState.RUNNING);
      list.set(list.names().get(19), JobState.RUNNING);
      var costs = new ArrayList<Integer>();
      var wait =
          Wait.atMost(Duration.ofMinutes(2))
              .withListener(
                  event -> {
                    if (event.kind() == WaitEventKind.HEARTBEAT) {
                      costs.add(list.lists() * 100 + list.gets());
                      list.forgetCounts();
                    }
                  });

      assertThat(await(list, list.names(), wait)).hasSize(20);

      assertThat(costs.get(0)).isEqualTo(1000);
      assertThat(costs.subList(1, costs.size())).containsOnly(2);
    }
  }

  @Nested
  class Limits {
    @Test
    void each_open_one_ends_as_timed_out_with_what_was_seen() {
      var list = new ScriptedList(true).with(3, JobState.PENDING);

      var outcomes =
          await(list, list.names(), HOUR.withPendingLimit(Duration.ofMinutes(5))).toList();

      assertThat(outcomes)
          .hasSize(3)
          .allSatisfy(
              outcome -> {
                assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);
                assertThat(outcome.last()).isNotNull();
              });
      assertThat(time.waited()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void end_even_those_that_no_look_was_spent_on() {
      var list = new ScriptedList(true).with(2, JobState.COMPLETED);
      var names = new ArrayList<String>();
      for (int i = 0; i < 900; i++) {
        names.add(ScriptedList.PARENT + "/gone-" + i);
      }

      var outcomes = await(list, names, Wait.atMost(Duration.ofSeconds(10))).toList();

      assertThat(outcomes).hasSize(900);
      assertThat(list.gets()).isLessThanOrEqualTo(400);
    }

    @Test
    void a_name_that_never_was_is_deleted_without_a_snapshot() {
      var list = new ScriptedList(true).with(1, JobState.RUNNING);

      var outcomes = await(list, List.of(ScriptedList.PARENT + "/nobody"), HOUR).toList();

      assertThat(outcomes).hasSize(1);
      assertThat(outcomes.get(0).kind()).isEqualTo(OutcomeKind.DELETED);
      assertThat(outcomes.get(0).last()).isNull();
    }
  }

  @Nested
  class Streams {
    @Test
    void begin_with_the_first_outcome_that_is_asked_for() {
      var list = new ScriptedList(true).with(6, JobState.COMPLETED);

      var stream = await(list, list.names(), HOUR);

      assertThat(list.lists()).isZero();
      assertThat(stream.limit(2)).hasSize(2);
      assertThat(list.lists()).isEqualTo(1);
    }
  }
}
