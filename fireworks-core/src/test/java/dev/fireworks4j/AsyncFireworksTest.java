// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AsyncFireworksTest {
  private final Fireworks fireworks =
      (Fireworks)
          Proxy.newProxyInstance(
              Fireworks.class.getClassLoader(),
              new Class<?>[] {Fireworks.class},
              (p, m, a) -> null);

  @Test
  void gives_the_result_of_the_calls() {
    var async = new AsyncFireworks(fireworks, Runnable::run);

    assertThat(async.call(client -> client == fireworks).join()).isTrue();
  }

  @Test
  void gives_what_the_calls_threw() {
    var async = new AsyncFireworks(fireworks, Runnable::run);

    var future =
        async.call(
            client -> {
              throw new IllegalStateException("boom");
            });

    assertThatThrownBy(future::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancelling_interrupts_the_thread_that_works() throws Exception {
    var started = new CountDownLatch(1);
    var interrupted = new CompletableFuture<Boolean>();
    var async = new AsyncFireworks(fireworks, task -> new Thread(task).start());

    var future =
        async.call(
            client -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
                return false;
              } catch (InterruptedException expected) {
                return interrupted.complete(true);
              }
            });
    started.await();
    future.cancel(true);

    assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void cancelling_leaves_no_interrupt_on_the_thread_for_its_next_task() throws Exception {
    var started = new CountDownLatch(1);
    var afterwards = new CompletableFuture<Boolean>();
    var async =
        new AsyncFireworks(
            fireworks,
            task ->
                new Thread(
                        () -> {
                          task.run();
                          afterwards.complete(Thread.currentThread().isInterrupted());
                        })
                    .start());

    var future =
        async.call(
            client -> {
              started.countDown();
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return true;
            });
    started.await();
    future.cancel(true);

    assertThat(afterwards.get(30, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void a_task_that_was_cancelled_before_it_began_is_not_run() {
    var tasks = new ArrayDeque<Runnable>();
    var future = new AsyncFireworks(fireworks, tasks::add).call(client -> fail("not run"));

    future.cancel(true);
    tasks.remove().run();

    assertThat(future).isCancelled();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
