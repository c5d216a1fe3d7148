// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few daemon threads for the looks of all asynchronous waits; none exists while nobody looks. */
final class PollThreads {
  private static final int MOST = 4;
  private static final int IDLE_SECONDS = 30;
  private static final ThreadPoolExecutor SHARED = executor();

  private PollThreads() {}

  static Executor shared() {
    return SHARED;
  }

  private static ThreadPoolExecutor executor() {
    var executor =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              var thread = new Thread(work, "fireworks-poll");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }
}
