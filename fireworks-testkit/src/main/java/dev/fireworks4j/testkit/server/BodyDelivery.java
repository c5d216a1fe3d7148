// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends answers with the pauses and breaks that faults ask for. */
final class BodyDelivery {
  private static final long TRICKLE_MILLIS = 100;

  private final CountDownLatch ended;
  private final Stall stall;

  /**
   * Delivers to one client.
   *
   * @param ended opens when nobody waits for the answer any more; ends every pause
   */
  BodyDelivery(CountDownLatch ended, Stall stall) {
    this.ended = ended;
    this.stall = stall;
  }

  /** Blocks for as long as the client keeps its connection. */
  @FunctionalInterface
  interface Stall {
    void await() throws IOException;
  }

  /** Waits before the headers; false if they are never to come. */
  boolean reachesHeaders(Reply reply) throws IOException {
    if (pause(reply.delay().toMillis())) {
      return false;
    }
    if (reply.delivery() == Delivery.STALL_BEFORE_HEADERS) {
      stall.await();
    }
    return reply.delivery() != Delivery.STALL_BEFORE_HEADERS && reply.delivery() != Delivery.RESET;
  }

  /** Writes the whole body, or as much of it as the delivery lets through. */
  void write(Reply reply, OutputStream out) throws IOException {
    long half = reply.response().content().sizeBytes() / 2;
    try (InputStream in = reply.response().content().open()) {
      switch (reply.delivery()) {
        case TRUNCATE -> copy(in, out, half);
        case STALL_IN_BODY -> {
          copy(in, out, half);
          stall.await();
        }
        case TRICKLE -> trickle(in, out);
        default -> in.transferTo(out);
      }
    }
    out.flush();
  }

  private void trickle(InputStream in, OutputStream out) throws IOException {
    for (int next = in.read(); next >= 0 && !pause(TRICKLE_MILLIS); next = in.read()) {
      out.write(next);
      out.flush();
    }
  }

  private static void copy(InputStream in, OutputStream out, long count) throws IOException {
    out.write(in.readNBytes((int) count));
    out.flush();
  }

  /** Waits; true if the end came meanwhile. */
  private boolean pause(long millis) {
    try {
      return ended.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
