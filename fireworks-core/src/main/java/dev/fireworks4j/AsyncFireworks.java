// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

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
    result.task =
        new FutureTask<>(
            () -> {
              try {
                result.complete(calls.apply(fireworks));
              } catch (Throwable failure) {
                result.completeExceptionally(failure);
              }
            },
            null);
    executor.execute(result.task);
    return result;
  }

  /** A future whose cancellation reaches the thread that works for it. */
  private static final class CancellableFuture<T> extends CompletableFuture<T> {
    private volatile FutureTask<?> task = new FutureTask<>(() -> {}, null);

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      task.cancel(mayInterruptIfRunning);
      return cancelled;
    }
  }
}
