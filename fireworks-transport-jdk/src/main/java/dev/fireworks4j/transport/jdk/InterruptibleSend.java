// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import org.jspecify.annotations.Nullable;

/**
 * A caller's thread that waits in the client's {@code send}. Only an interrupt ends that wait, so {@link #cut} uses one
 * and clears it again before the caller continues.
 *
 * <p>The client's {@code sendAsync} needs no interrupt, but passes every exchange through two more threads, one of
 * which is new each time on a machine with two processors, which halves the throughput.
 */
final class InterruptibleSend {
  private @Nullable Thread thread = Thread.currentThread();
  private boolean cut;

  /**
   * As the client's own method, on the thread that made this. After a {@link #cut} it throws at once.
   *
   * @throws InterruptedException at a cut, or an interrupt by the user; {@link #isCut} tells them apart
   */
  <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    boolean consumed = false;
    try {
      return client.send(request, handler);
    } catch (InterruptedException interrupt) {
      consumed = true;
      throw interrupt;
    } finally {
      end(consumed);
    }
  }

  private synchronized void end(boolean consumed) {
    thread = null;
    if (cut && !consumed) {
      var unused = Thread.interrupted();
    }
  }

  /** Ends the wait, if there is one; from any thread. */
  synchronized void cut() {
    Thread waiting = thread;
    // An interrupt by the user is pending already, and must stay.
    if (waiting != null && !cut && !waiting.isInterrupted()) {
      cut = true;
      waiting.interrupt();
    }
  }

  synchronized boolean isCut() {
    return cut;
  }
}
