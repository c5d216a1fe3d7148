// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpExchange;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Aborts exchanges whose time is up, that have gone silent, or whose caller was interrupted. No JVM client does that for
 * every phase. One daemon thread a client, which starts with the first exchange and sleeps while there is none.
 */
final class Watchdog {
  /** An interrupt reaches the socket within 50 ms; half of that leaves room for a slow scheduler. */
  private static final long TICK_NANOS = 20_000_000;

  /** It ticks on for a second after the last exchange, because to be woken costs a caller more than all else here. */
  private static final int IDLE_TICKS = 50;

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  Watch watch(HttpExchange exchange, long leftNanos, long silenceNanos) {
    var watch = new Watch(exchange, Thread.currentThread(), leftNanos, silenceNanos);
    watches.add(watch);
    if (closed) {
      watch.abort(Watch.Verdict.CLOSED);
    }
    Thread ticking = running();
    if (asleep) {
      LockSupport.unpark(ticking);
    }
    return watch;
  }

  void forget(Watch watch) {
    watches.remove(watch);
  }

  boolean isClosed() {
    return closed;
  }

  /** Aborts everything in flight and ends the thread. */
  void close() {
    closed = true;
    watches.forEach(watch -> watch.abort(Watch.Verdict.CLOSED));
    LockSupport.unpark(thread);
  }

  private Thread running() {
    Thread started = thread;
    return started != null ? started : start();
  }

  private synchronized Thread start() {
    Thread started = thread;
    if (started == null) {
      started = new Thread(this::run, "fireworks-watchdog");
      started.setDaemon(true);
      thread = started;
      started.start();
    }
    return started;
  }

  private void run() {
    int idleTicks = 0;
    while (!closed) {
      idleTicks = watches.isEmpty() ? idleTicks + 1 : 0;
      if (idleTicks > IDLE_TICKS) {
        sleep();
        idleTicks = 0;
      }
      LockSupport.parkNanos(this, TICK_NANOS);
      long now = System.nanoTime();
      watches.forEach(watch -> watch.check(now));
    }
  }

  /** Whoever adds a watch looks at {@code asleep} after it, so that either of the two sees the other. */
  private void sleep() {
    asleep = true;
    if (watches.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    asleep = false;
  }
}
