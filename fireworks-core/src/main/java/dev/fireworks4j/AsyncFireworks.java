// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking calls on an executor of the user's own and gives futures.
 *
 * <pre>{@code
 * CompletableFuture<DpoJob> job = fireworks.async(executor).call(client -> client.dpoJobs().get("prefs-7"));
 * }</pre>
 */
public final class AsyncFireworks {
  private final Fireworks fireworks;
  private final Executor executor;

  AsyncFireworks(Fireworks fireworks, Executor executor) {
    this.fireworks = fireworks;
    this.executor = Objects.requireNonNull(executor, "executor");
  }

  /**
   * Runs one or more calls as one task.
   *
   * <p>{@code cancel(true)} interrupts the task, which drops the connection of the call it is in; {@code cancel(false)}
   * only keeps a task from starting. Failures arrive as {@link java.util.concurrent.CompletionException} around what
   * the call threw.
   */
  public <T> CompletableFuture<T> call(Function<? super Fireworks, ? extends T> calls) {
    Objects.requireNonNull(calls, "calls");
    var result = new CancellableFuture<T>();
    executor.execute(() -> result.run(() -> calls.apply(fireworks)));
    return result;
  }

  /**
   * A future whose cancellation reaches the thread that works for it. Interrupts only while that thread is in the task,
   * and takes its own interrupt back, because the thread belongs to a pool.
   */
  private static final class CancellableFuture<T> extends CompletableFuture<T> {
    private @Nullable Thread worker;
    private boolean hasInterrupted;

    void run(Supplier<? extends T> task) {
      if (!begins()) {
        return;
      }
      try {
        complete(task.get());
      } catch (Throwable failure) {
        completeExceptionally(failure);
      } finally {
        ended();
      }
    }

    private synchronized boolean begins() {
      worker = isDone() ? null : Thread.currentThread();
      return worker != null;
    }

    private synchronized void ended() {
      worker = null;
      if (hasInterrupted) {
        Thread.interrupted();
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled && mayInterruptIfRunning) {
        interrupt();
      }
      return cancelled;
    }

    private synchronized void interrupt() {
      if (worker != null) {
        hasInterrupted = true;
        worker.interrupt();
      }
    }
  }
}
