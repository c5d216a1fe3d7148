// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.HttpDate;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Serves one connection, one request after the other. */
final class Http1Connection implements AutoCloseable {
  // How long, and for how many bytes, the rest of a refused request is read, so that the client can
  // read the refusal.
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final long LINGER_BYTES = 4 << 20;

  private final Socket socket;
  private final Http1Handler handler;
  private final Http1Limits limits;
  private final InstantSource clock;
  private final SocketInput in;
  private final OutputStream out;
  // By System.nanoTime(); 0 while it serves a request. The thread that sets it to 0 decides what
  // happens next.
  private final AtomicLong idleSince = new AtomicLong();

  Http1Connection(Socket socket, Http1Handler handler, Http1Limits limits, InstantSource clock)
      throws IOException {
    // Without it, small answers wait 40 ms and more for the client's acknowledgements.
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.handler = handler;
    this.limits = limits;
    this.clock = clock;
    this.in = new SocketInput(socket);
    this.out = new BufferedOutputStream(socket.getOutputStream(), 8192);
  }

  /** Returns when the connection has ended; the caller closes it. */
  void serve() throws IOException {
    var heads = new HeadReader(in, limits);
    try {
      boolean isOpen = true;
      while (isOpen && awaitNext()) {
        isOpen = serve(heads.read());
      }
    } catch (Http1Refusal refusal) {
      refuse(refusal);
    }
  }

  private boolean awaitNext() throws IOException {
    long since = System.nanoTime() | 1;
    idleSince.set(since);
    boolean hasNext = in.awaitNext();
    return idleSince.compareAndSet(since, 0) && hasNext;
  }

  /** Closes it if it has waited too long for its next request. */
  void closeIfIdle() {
    long since = idleSince.get();
    boolean isTooLong = since != 0 && System.nanoTime() - since > limits.idle().toNanos();
    if (isTooLong && idleSince.compareAndSet(since, 0)) {
      close();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed either way.
    }
  }

  private boolean serve(Http1Head head) throws IOException {
    var body = new Http1Body(head, in, out, limits);
    var response = new Http1Response(head, body, in, out);
    String origin = "http://" + head.target().getRawAuthority();
    try {
      handler.handle(
          new WireRequest(head.method(), origin, head.target(), head.headers(), body), response);
    } catch (Http1Refusal refusal) {
      if (response.isBegun()) {
        return false;
      }
      throw refusal;
    }
    return response.end();
  }

  /** Answers with a refusal and gives the client time to read it. */
  void refuse(Http1Refusal refusal) throws IOException {
    sendRefusal(refusal.status(), String.valueOf(refusal.getMessage()));
    // Closing a socket with unread bytes resets the connection, and the client would lose the
    // answer.
    socket.shutdownOutput();
    in.timeout(LINGER);
    try {
      in.skipToEnd(LINGER_BYTES);
    } catch (SocketTimeoutException e) {
      // The client had enough time to read.
    }
  }

  private void sendRefusal(int status, String message) throws IOException {
    WireResponse answer =
        ApiError.grpc(status, status < 500 ? 3 : 14, message)
            .with("Date", HttpDate.format(clock.instant()));
    var content = answer.content();
    String framing = "Content-Length: " + content.sizeBytes() + "\r\nConnection: close\r\n";
    Http1Response.writeHead(out, status, answer.headers(), framing);
    try (var bytes = content.open()) {
      bytes.transferTo(out);
    }
    out.flush();
  }
}
