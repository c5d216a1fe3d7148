// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.internal.DaemonThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads for the polls of asynchronous waits: one for each running poll, so that no poll waits for another that
 * gets no answer. They end when idle, so that they do not keep the class loader of an unloaded application.
 */
final class PollThreads {
  private static final Executor SHARED =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new DaemonThreads("fireworks-poll"));

  private PollThreads() {}

  static Executor shared() {
    return SHARED;
  }
}
