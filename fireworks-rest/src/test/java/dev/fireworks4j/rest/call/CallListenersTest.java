// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.rest.CapturedLogs;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** What a call costs that nobody listens to, and what a task of another thread gets of the calling one. */
class CallListenersTest {
  private final List<String> lines = new ArrayList<>();

  private CallListener capturing(String name) {
    return new CallListener() {
      @Override
      public Supplier<Runnable> capture() {
        lines.add(name + " captures");
        return () -> {
          lines.add(name + " enters");
          return () -> lines.add(name + " leaves");
        };
      }
    };
  }

  @Test
  void make_nothing_for_a_call_while_nobody_listens_and_the_log_is_off() {
    var settings =
        new CallSettings(
            Duration.ofSeconds(20), RetryPolicy.defaults(), Headers.empty(), null, null);
    var call = new UserCall("id-1", Budget.of(Duration.ofMinutes(1)), settings, new VirtualTime());
    Operation<String> operation =
        Operation.of("get", "GET", URI.create("https://host/v1/x"), body -> "read");

    assertThat(new CallListeners(List.of()).begin(operation, call)).isNull();
    assertThat(new CallListeners(List.of(capturing("a"))).begin(operation, call)).isNotNull();
    CapturedLogs.of(
        Level.WARN,
        () -> assertThat(new CallListeners(List.of()).begin(operation, call)).isNotNull());
  }

  private <T> Callable<T> carried(Callable<T> task, CallListener... listeners) {
    return new CallListeners(List.of(listeners)).carried(task);
  }

  @Test
  void capture_at_once_enter_in_their_order_and_leave_in_reverse() throws Exception {
    Callable<Boolean> task = carried(() -> lines.add("task"), capturing("a"), capturing("b"));
    assertThat(lines).containsExactly("a captures", "b captures");

    task.call();

    assertThat(lines.subList(2, 7))
        .containsExactly("a enters", "b enters", "task", "b leaves", "a leaves");
  }

  @Test
  void leave_a_task_that_throws() {
    Callable<Boolean> task =
        carried(
            () -> {
              throw new IOException("of the task");
            },
            capturing("a"));

    assertThatThrownBy(task::call).hasMessage("of the task");
    assertThat(lines).last().isEqualTo("a leaves");
  }

  @Test
  void that_throw_or_give_nothing_keep_no_task_from_running() throws Exception {
    CallListener throwing =
        new CallListener() {
          @Override
          public Supplier<Runnable> capture() {
            throw new NoClassDefFoundError("of the listener");
          }
        };

    assertThat(carried(() -> "done", throwing, new CallListener() {}).call()).isEqualTo("done");
  }
}
