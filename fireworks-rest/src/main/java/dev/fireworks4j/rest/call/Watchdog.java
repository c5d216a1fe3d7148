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
 * every phase. One daemon thread a client, which starts with an attempt and ends when there was none for some seconds,
 * so that a client that nobody closes keeps no thread. Whatever is thrown in it, by a user's transport for instance,
 * the thread goes on; where even that fails, the next attempt starts another.
 */
final class Watchdog {
  /** An interrupt reaches the socket within 50 ms; half of that leaves room for a slow scheduler. */
  private static final long TICK_NANOS = 20_000_000;

  /** It ticks on for a second after the last attempt, because to be woken costs a caller more than all else here. */
  private static final int IDLE_TICKS = 50;

  /** Then it sleeps, and ends if nothing wakes it; to start a thread costs more than to wake one. */
  private static final long SLEEP_NANOS = 2_000_000_000;

  private static final DaemonThreads THREADS = new DaemonThreads("fireworks-watchdog");

  private final Set<WatchedExchange> watches = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  /** Begins to watch an attempt of the calling thread; {@link #end} is to follow. */
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
        // Memory may be short at this tick; there is another one.
      }
    }
  }

  private static void abort(WatchedExchange watch) {
    try {
      watch.abort(WatchedExchange.AbortReason.CLOSED);
    } catch (Throwable survived) {
      // The others have to be aborted too.
    }
  }

  private void check(WatchedExchange watch, long now) {
    try {
      watch.check(now);
    } catch (Throwable survived) {
      // An abort must not throw; one that does concerns its own attempt alone.
    }
    if (watch.reason() != null) {
      // Nothing is left to do, also if nobody ever closes the stream.
      watches.remove(watch);
    }
  }

  /** Whoever adds a watch looks at {@code asleep} after it, so that either of the two sees the other. */
  private boolean isWokenInTime() {
    asleep = true;
    if (watches.isEmpty() && !closed) {
      LockSupport.parkNanos(this, SLEEP_NANOS);
    }
    asleep = false;
    return !closed && !watches.isEmpty();
  }

  /** A watch that was added just now may have counted on this thread. */
  private void retire() {
    asleep = false;
    thread = null;
    if (!closed && !watches.isEmpty()) {
      running();
    }
  }
}
