// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * A fair bound on the exchanges with one host. Waiting exchanges can be cancelled from any thread.
 *
 * <p>The client fails an exchange that would exceed the server's limit of concurrent streams, and does not expose the
 * limit. So each such failure lowers this bound to the number of running exchanges, and as many successful ones raise
 * it by one.
 */
final class ExchangeLimit {
  private final Deque<Slot> waiting = new ArrayDeque<>();
  private final int most;
  private int allowed;
  private int running;
  private int endedSinceChange;

  ExchangeLimit(int most) {
    this.most = most;
    this.allowed = most;
  }

  /** Asks for a slot; {@link Slot#granted} completes when it is this caller's turn. */
  synchronized Slot request() {
    var slot = new Slot();
    waiting.add(slot);
    grant();
    return slot;
  }

  private void grant() {
    while (running < allowed && !waiting.isEmpty()) {
      running++;
      waiting.remove().granted.complete(null);
    }
  }

  private synchronized void release(Slot slot) {
    if (slot.released) {
      return;
    }
    slot.released = true;
    if (waiting.remove(slot)) {
      slot.granted.cancel(false);
      return;
    }
    running--;
    endedSinceChange++;
    if (allowed < most && endedSinceChange >= allowed) {
      allowed++;
      endedSinceChange = 0;
    }
    grant();
  }

  private synchronized boolean queueAgain(Slot slot) {
    if (slot.released || running < 2) {
      return false;
    }
    running--;
    allowed = Math.min(allowed, running);
    endedSinceChange = 0;
    slot.granted = new CompletableFuture<>();
    waiting.addFirst(slot);
    return true;
  }

  /** A place in the queue, and later the right to one exchange. */
  final class Slot {
    private volatile CompletableFuture<Void> granted = new CompletableFuture<>();
    private boolean released;

    /** Completes when it is this slot's turn, and is cancelled when the slot is released before. */
    CompletableFuture<Void> granted() {
      return granted;
    }

    /** Gives the slot back, or leaves the queue; idempotent. */
    void release() {
      ExchangeLimit.this.release(this);
    }

    /**
     * Called when the server's limit of streams is reached: puts this slot first in the queue until another exchange
     * ends.
     *
     * @return false if no other exchange runs, so that there is nothing to wait for
     */
    boolean queueAgain() {
      return ExchangeLimit.this.queueAgain(this);
    }
  }
}
