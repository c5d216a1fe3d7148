// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.internal.DaemonThreads;
import dev.fireworks4j.time.Timekeeper.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be moved, and the tasks that become due while it moves. All work runs on one thread, in the order of
 * its times.
 */
final class ClockTasks {
  private final InstantSource base;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::time).thenComparing(Task::order));
  private Instant start;
  private volatile Duration ahead = Duration.ZERO;
  private Duration beforeResets = Duration.ZERO;
  private long scheduled;
  private int moves;
  private long resets;
  private @Nullable ExecutorService executor;
  private volatile @Nullable Thread runner;

  ClockTasks(InstantSource base) {
    this.base = base;
    this.start = base.instant();
  }

  /** Who scheduled a task: only tasks of clients survive a reset. */
  enum Owner {
    TEST,
    CLIENT
  }

  Instant now() {
    return base.instant().plus(ahead);
  }

  synchronized Duration elapsed() {
    return Duration.between(start, now());
  }

  /** The same since the fake was started, across resets. */
  synchronized Duration elapsedOverResets() {
    return beforeResets.plus(elapsed());
  }

  synchronized Scheduled add(Duration delay, Runnable work, Owner owner) {
    Duration wait = delay.isNegative() ? Duration.ZERO : delay;
    var task = new Task(now().plus(wait), scheduled++, work, owner);
    tasks.add(task);
    return () -> drop(task);
  }

  private synchronized void drop(Task task) {
    tasks.remove(task);
  }

  /** Moves the time; tasks that become due have run on return. A task that moves the time does so itself. */
  void move(Supplier<Instant> target) throws InterruptedException {
    if (Thread.currentThread() == runner) {
      run(target.get(), resetsSoFar());
      return;
    }
    Future<?> move = moveWithoutWork(target) ? null : submit(target);
    try {
      if (move != null) {
        move.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the clock failed", e);
    } catch (CancellationException e) {
      // The fake was closed: no task is due any more.
    }
  }

  private synchronized boolean moveWithoutWork(Supplier<Instant> target) {
    Instant end = target.get();
    Task next = tasks.peek();
    boolean isFree = moves == 0 && (next == null || next.time.isAfter(end));
    if (isFree) {
      reach(end);
    }
    return isFree;
  }

  /** As {@link #move}, but does not wait. */
  void startMove(Supplier<Instant> target) {
    Future<?> unused = submit(target);
  }

  /** Null if the clock is closed, and then no task is due. */
  private synchronized @Nullable Future<?> submit(Supplier<Instant> target) {
    long began = resets;
    moves++;
    try {
      return executor().submit(() -> runCounted(target, began));
    } catch (RejectedExecutionException e) {
      moves--;
      reach(target.get());
      return null;
    }
  }

  private void runCounted(Supplier<Instant> target, long began) {
    try {
      run(target.get(), began);
    } finally {
      endMove();
    }
  }

  private synchronized void endMove() {
    moves--;
  }

  private void run(Instant target, long began) {
    for (Task task = next(target, began); task != null; task = next(target, began)) {
      try {
        task.work.run();
      } catch (RuntimeException | Error e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  private synchronized @Nullable Task next(Instant target, long began) {
    if (resets != began) {
      return null;
    }
    Task next = tasks.peek();
    if (next == null || next.time.isAfter(target)) {
      reach(target);
      return null;
    }
    tasks.remove();
    reach(next.time);
    return next;
  }

  private void reach(Instant time) {
    if (time.isAfter(now())) {
      ahead = Duration.between(base.instant(), time);
    }
  }

  private synchronized long resetsSoFar() {
    return resets;
  }

  void reset() {
    List<Task> left;
    synchronized (this) {
      left = new ArrayList<>(tasks);
      tasks.clear();
      beforeResets = beforeResets.plus(elapsed());
      ahead = Duration.ZERO;
      start = base.instant();
      resets++;
    }
    left.stream()
        .filter(task -> task.owner == Owner.CLIENT)
        .forEach(task -> add(Duration.ZERO, task.work, Owner.CLIENT));
    startMove(this::now);
  }

  synchronized void close() {
    tasks.clear();
    for (Runnable move : executor().shutdownNow()) {
      if (move instanceof Future<?> waiting) {
        waiting.cancel(false);
      }
    }
  }

  private ExecutorService executor() {
    if (executor == null) {
      executor = Executors.newSingleThreadExecutor(this::thread);
    }
    return executor;
  }

  private Thread thread(Runnable work) {
    runner = new DaemonThreads("fake-fireworks-clock").newThread(work);
    return runner;
  }

  private record Task(Instant time, long order, Runnable work, Owner owner) {}
}
