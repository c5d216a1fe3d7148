// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.internal.DaemonThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads for the polls of asynchronous waits: one for each poll that is under way, so that none waits for a
 * service that does not answer another. They end when idle and so keep no class loader of an application that is gone.
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
