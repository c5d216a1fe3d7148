// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ClientLine;
import dev.fireworks4j.testkit.http.Content;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.LiveContent;
import dev.fireworks4j.testkit.http.Reply;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends answers to one client, with the pauses and breaks that faults ask for.
 *
 * @param ended opens when the client no longer waits for the answer; ends every pause
 */
record BodyDelivery(CountDownLatch ended, ClientLine line) {
  private static final long TRICKLE_MILLIS = 100;
  private static final Duration STALL_STEP = Duration.ofDays(1);

  /** Waits before the headers; false if they must not be sent. */
  boolean reachesHeaders(Reply reply) throws IOException {
    if (pause(reply.delay().toMillis())) {
      return false;
    }
    if (reply.delivery() == Delivery.STALL_BEFORE_HEADERS) {
      stall();
    }
    return reply.delivery() != Delivery.STALL_BEFORE_HEADERS && reply.delivery() != Delivery.RESET;
  }

  /**
   * Writes the whole body, or as much of it as the delivery allows.
   *
   * @throws IOException to close the connection before the end of the body
   */
  void write(Reply reply, OutputStream out) throws IOException {
    Content content = reply.response().content();
    switch (reply.delivery()) {
      case TRUNCATE -> {
        copyHalf(content, out);
        throw new EOFException("the connection closed before the end of the body");
      }
      case STALL_IN_BODY -> {
        copyHalf(content, out);
        stall();
      }
      case TRICKLE -> trickle(content, out);
      default -> copy(content, out);
    }
    out.flush();
  }

  private void copy(Content content, OutputStream out) throws IOException {
    if (content instanceof LiveContent live) {
      live.write(out, line);
      return;
    }
    try (InputStream in = content.open()) {
      in.transferTo(out);
    }
  }

  private static void copyHalf(Content content, OutputStream out) throws IOException {
    try (InputStream in = content.open()) {
      if (content.sizeBytes() < 0) {
        byte[] all = in.readAllBytes();
        new ByteArrayInputStream(all, 0, all.length / 2).transferTo(out);
      } else {
        out.write(in.readNBytes((int) (content.sizeBytes() / 2)));
      }
    }
    out.flush();
  }

  private void trickle(Content content, OutputStream out) throws IOException {
    try (InputStream in = content.open()) {
      for (int next = in.read(); next >= 0 && !pause(TRICKLE_MILLIS); next = in.read()) {
        out.write(next);
        out.flush();
      }
    }
  }

  private void stall() throws IOException {
    boolean isGone = false;
    while (!isGone) {
      isGone = line.isGoneWithin(STALL_STEP);
    }
  }

  /** Waits; true if the client left meanwhile. */
  private boolean pause(long millis) {
    try {
      return ended.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
