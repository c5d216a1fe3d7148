// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.internal.DaemonThreads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Aborts attempts whose time is up, that have gone silent, or whose caller was interrupted. No JVM client does that for
 * every phase. One daemon thread for each client, which starts with an attempt and ends after some seconds without one,
 * so that a client that is never closed keeps no thread. The thread continues after any exception, such as one of a
 * user's transport; if it dies nevertheless, the next attempt starts another.
 */
final class Watchdog {
  /** An interrupt reaches the socket within 50 ms; half of that leaves room for a slow scheduler. */
  private static final long TICK_NANOS = 20_000_000;

  /** It keeps ticking for a second after the last attempt, because waking it costs a caller more than all else here. */
  private static final int IDLE_TICKS = 50;

  /** Then it sleeps, and ends if nothing wakes it; starting a thread costs more than waking one. */
  private static final long SLEEP_NANOS = 2_000_000_000;

  private static final DaemonThreads THREADS = new DaemonThreads("fireworks-watchdog");

  private final Set<WatchedExchange> watches = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  /** Watches an attempt of the calling thread; {@link #end} must follow. */
  WatchedExchange watch(long leftNanos, Duration silence) {
    var watch = new WatchedExchange(leftNanos, silence);
    watches.add(watch);
    if (closed) {
      watch.abort(WatchedExchange.AbortReason.CLOSED);
    }
    try {
      Thread ticking = running();
      if (asleep) {
        LockSupport.unpark(ticking);
      }
    } catch (Throwable noThread) {
      end(watch);
      throw noThread;
    }
    return watch;
  }

  void end(WatchedExchange watch) {
    watches.remove(watch);
    watch.close();
  }

  boolean isClosed() {
    return closed;
  }

  /** Aborts everything in flight and ends the thread. */
  void close() {
    closed = true;
    for (WatchedExchange watch : watches) {
      abort(watch);
    }
    LockSupport.unpark(thread);
  }

  private Thread running() {
    Thread started = thread;
    return started != null ? started : start();
  }

  private synchronized Thread start() {
    Thread started = thread;
    if (started == null) {
      started = THREADS.newThread(this::run);
      thread = started;
      try {
        started.start();
      } catch (Throwable noThread) {
        thread = null;
        throw noThread;
      }
    }
    return started;
  }

  private void run() {
    try {
      do {
        tickWhileBusy();
      } while (isWokenInTime());
    } finally {
      retire();
    }
  }

  private void tickWhileBusy() {
    for (int idle = 0; idle <= IDLE_TICKS && !closed; idle = watches.isEmpty() ? idle + 1 : 0) {
      LockSupport.parkNanos(this, TICK_NANOS);
      try {
        long now = System.nanoTime();
        watches.forEach(watch -> check(watch, now));
      } catch (Throwable survived) {
        // Memory may be short at this tick; another one follows.
      }
    }
  }

  private static void abort(WatchedExchange watch) {
    try {
      watch.abort(WatchedExchange.AbortReason.CLOSED);
    } catch (Throwable survived) {
      // The others must be aborted too.
    }
  }

  private void check(WatchedExchange watch, long now) {
    try {
      watch.check(now);
    } catch (Throwable survived) {
      // An abort must not throw; if it does, only its own attempt is affected.
    }
    if (watch.reason() != null) {
      // Nothing is left to do, even if the stream is never closed.
      watches.remove(watch);
    }
  }

  /**
   * A thread that adds a watch reads {@code asleep} afterwards, so that one of the two threads always sees the other's
   * write.
   */
  private boolean isWokenInTime() {
    asleep = true;
    if (watches.isEmpty() && !closed) {
      LockSupport.parkNanos(this, SLEEP_NANOS);
    }
    asleep = false;
    return !closed && !watches.isEmpty();
  }

  /** A watch that was just added may depend on this thread. */
  private void retire() {
    asleep = false;
    thread = null;
    if (!closed && !watches.isEmpty()) {
      running();
    }
  }
}
