// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A fair semaphore whose waiters can be sent away from any thread. */
final class Slots {
  private final Queue<Slot> waiting = new ArrayDeque<>();
  private int free;

  Slots(int count) {
    this.free = count;
  }

  /** Asks for a slot; {@link Slot#granted} completes when it is this caller's turn. */
  synchronized Slot request() {
    var slot = new Slot();
    if (free > 0) {
      free--;
      slot.granted.complete(null);
    } else {
      waiting.add(slot);
    }
    return slot;
  }

  private synchronized void take(Slot slot) {
    if (slot.released) {
      return;
    }
    slot.released = true;
    if (waiting.remove(slot)) {
      slot.granted.cancel(false);
      return;
    }
    Slot next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      next.granted.complete(null);
    }
  }

  /** A place in the queue, and later the right to one exchange. */
  final class Slot {
    final CompletableFuture<Void> granted = new CompletableFuture<>();
    private boolean released;

    /** Gives the slot back, or leaves the queue; idempotent. */
    void release() {
      take(this);
    }
  }
}
