// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.internal.DaemonThreads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that each serve one connection: virtual from Java 21 on, a growing pool of daemons below. */
final class ServerThreads {
  static final DaemonThreads DAEMONS = new DaemonThreads("fake-fireworks");

  private static final long IDLE_SECONDS = 10;

  private ServerThreads() {}

  static ExecutorService start(int most) {
    return Runtime.version().feature() >= 21 ? virtual() : daemons(most);
  }

  private static ExecutorService virtual() {
    try {
      return (ExecutorService)
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class))
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("Java 21 and later must have virtual threads", e);
    }
  }

  private static ExecutorService daemons(int most) {
    return new ThreadPoolExecutor(
        0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), DAEMONS);
  }
}
