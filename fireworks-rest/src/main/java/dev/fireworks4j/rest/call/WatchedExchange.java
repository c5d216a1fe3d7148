// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A watched attempt: the waiting thread, its deadline, and when bytes last moved. It begins before the exchange exists,
 * because the user's API key supplier may be slow.
 */
final class WatchedExchange {
  enum AbortReason {
    DEADLINE,
    SILENCE,
    INTERRUPTED,
    CLOSED
  }

  private final long begun = System.nanoTime();
  private volatile long deadline;
  private volatile Duration silence;
  private volatile long silenceNanos;
  private volatile boolean hasMoved;
  private volatile @Nullable Thread waiter = Thread.currentThread();
  private volatile @Nullable AbortReason reason;
  private volatile @Nullable HttpExchange exchange;
  private volatile @Nullable WatchedStream answer;
  private boolean interruptedByUs;
  private long lastMove = begun;
  private @Nullable Duration eventLimit;
  private volatile boolean eventsOnly;

  /** {@code leftNanos} is the time to the deadline, from now. */
  WatchedExchange(long leftNanos, Duration silence) {
    this.deadline = begun + leftNanos;
    this.silence = silence;
    this.silenceNanos = Budget.toNanos(silence);
  }

  /** From now on an abort ends the exchange, and no longer the wait for a key. */
  void attach(HttpExchange opened) {
    synchronized (this) {
      exchange = opened;
      if (interruptedByUs) {
        Thread.interrupted();
      }
    }
    moved();
    if (reason != null) {
      opened.abort();
    }
  }

  /** The body of the answer, whose bytes are watched from now on. */
  WatchedStream answer(InputStream body) {
    var watched = new WatchedStream(body, this);
    answer = watched;
    return watched;
  }

  /** Bytes of the answer's body received so far, as they were sent. */
  long receivedBytes() {
    WatchedStream read = answer;
    return read == null ? 0 : read.bytes();
  }

  /** A byte was sent or received. The watchdog notes the time: reading the clock costs more than some reads. */
  void moved() {
    if (!eventsOnly && !hasMoved) {
      hasMoved = true;
    }
  }

  /** The thread that reads now, or null: silence and interrupts only matter to a reader. */
  void waitedForBy(@Nullable Thread thread) {
    moved();
    waiter = thread;
  }

  /** From now on bytes do not end the silence: a server that sends them one by one may never complete an event. */
  void countsEventsOnly() {
    eventsOnly = true;
  }

  /** The thread waits for one more event; the call's deadline no longer applies. */
  void waitsForEvent(Duration limit) {
    if (!limit.equals(eventLimit)) {
      eventLimit = limit;
      silence = limit;
      silenceNanos = Budget.toNanos(limit);
      deadline = System.nanoTime() + Long.MAX_VALUE / 2;
    }
    hasMoved = true;
    waiter = Thread.currentThread();
  }

  /** Null if it was not aborted. */
  @Nullable AbortReason reason() {
    return reason;
  }

  void abort(AbortReason why) {
    HttpExchange attached;
    synchronized (this) {
      reason = reason == null ? why : reason;
      attached = exchange;
      Thread thread = waiter;
      if (attached == null && thread != null && !thread.isInterrupted()) {
        interruptedByUs = true;
        thread.interrupt();
      }
    }
    if (attached != null) {
      attached.abort();
    }
  }

  /** Aborts the read of another thread, if there is one. */
  void abortReadOfOther() {
    Thread reader = waiter;
    if (reader != null && reader != Thread.currentThread()) {
      abort(AbortReason.CLOSED);
    }
  }

  /** Called by the watchdog again and again; aborts at most once. */
  void check(long now) {
    if (reason != null) {
      return;
    }
    if (hasMoved) {
      hasMoved = false;
      lastMove = now;
    }
    Thread thread = waiter;
    boolean isSent = exchange != null;
    if (isSent && thread != null && thread.isInterrupted()) {
      abort(AbortReason.INTERRUPTED);
    } else if (now - deadline >= 0) {
      abort(AbortReason.DEADLINE);
    } else if (isSent && thread != null && now - lastMove >= silenceNanos) {
      abort(AbortReason.SILENCE);
    }
  }

  /** An abort shows as an I/O failure; what counts is its reason. */
  AttemptFailure failure(IOException broken) {
    AbortReason why = reason;
    if (why == null) {
      return Thread.currentThread().isInterrupted()
          ? new AttemptFailure.Interrupted(broken)
          : AttemptFailure.of(broken);
    }
    return switch (why) {
      case DEADLINE ->
          new AttemptFailure.DeadlinePassed(broken, System.nanoTime() - begun >= silenceNanos);
      case SILENCE -> new AttemptFailure.Silent(silence, broken);
      case INTERRUPTED -> new AttemptFailure.Interrupted(broken);
      case CLOSED -> new AttemptFailure.ClientClosed(broken);
    };
  }

  long elapsedNanos() {
    return System.nanoTime() - begun;
  }

  /** Ends the exchange, and clears our own interrupt if nothing has consumed it. */
  void close() {
    HttpExchange attached = exchange;
    if (attached != null) {
      attached.close();
      return;
    }
    synchronized (this) {
      waiter = null;
      if (interruptedByUs) {
        Thread.interrupted();
      }
    }
  }
}
