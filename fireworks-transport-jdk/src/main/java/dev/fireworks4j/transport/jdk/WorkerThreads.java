// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.internal.DaemonThreads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a client: virtual from Java 21 on, daemons below. The client's own default, a thread pool without
 * bound, costs more than half of its speed.
 *
 * @param callbacks run the client's callbacks, and must never be blocked
 * @param bodyReaders read the sources of requests, which may block for long
 */
record WorkerThreads(Executor callbacks, Executor bodyReaders, Runnable onShutdown) {
  private static final int FEWEST = 4;
  private static final long IDLE_SECONDS = 5;

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
      return new WorkerThreads(executor, executor, () -> {});
    } catch (Throwable failure) {
      throw new IllegalStateException(
          "virtual threads are missing although Java is 21 or later", failure);
    }
  }

  private static WorkerThreads daemons() {
    int threads = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    ThreadPoolExecutor callbacks = pool(threads, new LinkedBlockingQueue<>());
    callbacks.setCorePoolSize(threads);
    callbacks.allowCoreThreadTimeOut(true);
    ThreadPoolExecutor bodyReaders = pool(Integer.MAX_VALUE, new SynchronousQueue<>());
    return new WorkerThreads(
        callbacks,
        bodyReaders,
        () -> {
          callbacks.shutdown();
          bodyReaders.shutdown();
        });
  }

  private static ThreadPoolExecutor pool(int most, BlockingQueue<Runnable> queue) {
    return new ThreadPoolExecutor(
        0,
        most,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        queue,
        new DaemonThreads("fireworks-jdk"),
        // The client still cleans up after a shutdown, and its selector thread must not end with a
        // rejection.
        (task, closed) -> task.run());
  }
}
