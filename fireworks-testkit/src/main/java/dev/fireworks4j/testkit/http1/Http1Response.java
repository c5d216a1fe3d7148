// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to one request. */
public final class Http1Response {
  // Set by the server itself.
  private static final List<String> FRAMING =
      List.of("Connection", "Content-Length", "Transfer-Encoding");

  private final Http1Head head;
  private final Http1Body body;
  private final SocketInput in;
  private final OutputStream out;
  private @Nullable ResponseBody sent;
  private boolean isKeptAlive;

  Http1Response(Http1Head head, Http1Body body, SocketInput in, OutputStream out) {
    this.head = head;
    this.body = body;
    this.in = in;
    this.out = out;
    this.isKeptAlive = head.isKeptAlive();
  }

  /**
   * Reads what is left of the request, so that the connection can be used again, and sends the head.
   *
   * @param headers with a {@code Date}; those that frame the body are added
   * @param sizeBytes of the body; negative sends it in chunks
   * @return where the body goes; an answer to HEAD has none, and what is written is dropped
   */
  public OutputStream begin(int status, Headers headers, long sizeBytes) throws IOException {
    if (head.expectsContinue() && !body.isStarted()) {
      isKeptAlive = false;
    } else if (!body.isAtEnd()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    boolean isEmpty = status < 200 || status == 204 || status == 304;
    String length =
        sizeBytes < 0 ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + sizeBytes + "\r\n";
    String framing = (isEmpty ? "" : length) + (isKeptAlive ? "" : "Connection: close\r\n");
    writeHead(out, status, headers, framing);
    sent = new ResponseBody(out, isEmpty || head.method().equals("HEAD"), sizeBytes);
    return sent;
  }

  /** Writes a head whose last header lines are these. */
  static void writeHead(OutputStream out, int status, Headers headers, String framing)
      throws IOException {
    var text = new StringBuilder(256).append("HTTP/1.1 ").append(status).append(' ');
    text.append(ReasonPhrase.of(status)).append("\r\n");
    headers.forEach(
        (name, value) -> {
          if (FRAMING.stream().noneMatch(name::equalsIgnoreCase)) {
            text.append(name).append(": ").append(value).append("\r\n");
          }
        });
    text.append(framing).append("\r\n");
    out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends what is buffered and waits; true as soon as the client or the server closes the connection. */
  public boolean isGoneWithin(Duration time) throws IOException {
    out.flush();
    in.timeout(time);
    try {
      if (in.hasNext()) {
        // A request that was sent too early is dropped, so that the end after it is noticed.
        isKeptAlive = false;
        in.skipToEnd(Long.MAX_VALUE);
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  boolean isBegun() {
    return sent != null;
  }

  /** Sends what is left; false if the connection cannot serve another request. */
  boolean end() throws IOException {
    out.flush();
    return isKeptAlive && sent != null && sent.isComplete() && body.isAtEnd();
  }
}
