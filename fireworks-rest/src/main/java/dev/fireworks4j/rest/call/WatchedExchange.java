// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt under watch: who waits for it, until when, and when bytes last moved. It begins before there is an
 * exchange, because the user's supplier of the API key takes its time too.
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

  /** From now on it is the exchange that an abort ends, and no longer the thread's wait for a key. */
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

  WatchedStream answer(InputStream body) {
    var watched = new WatchedStream(body, this);
    answer = watched;
    return watched;
  }

  /** Bytes of the answer's body that came so far, as they were sent. */
  long receivedBytes() {
    WatchedStream read = answer;
    return read == null ? 0 : read.bytes();
  }

  /** A byte went out or came in. When is for the watchdog to say: a look at the clock costs more than some reads. */
  void moved() {
    if (!eventsOnly && !hasMoved) {
      hasMoved = true;
    }
  }

  /** The thread that reads now, or null while nobody does: silence and interrupts only count for a reader. */
  void waitedForBy(@Nullable Thread thread) {
    moved();
    waiter = thread;
  }

  /** From now on bytes are no sign of life: a server that sends them one by one may never complete an event. */
  void countsEventsOnly() {
    eventsOnly = true;
  }

  /** The thread waits for one more event; the call's deadline is over. */
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

  /** Ends the read that another thread waits in, if one does. */
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

  /** An abort shows as some failure of I/O; what counts is why it was aborted. */
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

  /** Ends the exchange, and takes back an interrupt of ours that nobody met. */
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
