// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that run the client's callbacks: virtual from Java 21 on, a few daemons below. The client's own default,
 * a thread pool that grows without bound, costs more than half of its speed.
 */
record WorkerThreads(Executor executor, Runnable onShutdown) {
  // Reading an upload's source may block a thread, so there are some to spare on a small machine.
  private static final int FEWEST = 4;
  private static final long IDLE_SECONDS = 5;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static WorkerThreads start() {
    return Runtime.version().feature() >= 21 ? virtual() : daemons();
  }

  void shutdown() {
    onShutdown.run();
  }

  /** Virtual threads end by themselves, so there is nothing to shut down. */
  private static WorkerThreads virtual() {
    try {
      var executor =
          (ExecutorService)
              MethodHandles.publicLookup()
                  .findStatic(
                      Executors.class,
                      "newVirtualThreadPerTaskExecutor",
                      MethodType.methodType(ExecutorService.class))
                  .invoke();
      return new WorkerThreads(executor, () -> {});
    } catch (Throwable failure) {
      throw new IllegalStateException(
          "virtual threads are missing although Java is 21 or later", failure);
    }
  }

  private static WorkerThreads daemons() {
    int threads = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            WorkerThreads::daemon,
            // The client still cleans up after a shutdown, and its selector thread must not die of
            // a rejection.
            (task, closed) -> task.run());
    pool.allowCoreThreadTimeOut(true);
    return new WorkerThreads(pool, pool::shutdown);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "fireworks-jdk-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
