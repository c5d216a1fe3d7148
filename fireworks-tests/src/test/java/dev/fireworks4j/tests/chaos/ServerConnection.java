// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.RequestBody;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The server's end of one connection. */
final class ServerConnection {
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "host",
          "connection",
          "content-length",
          "content-type",
          CurrentCall.CALL,
          CurrentCall.ATTEMPT,
          CurrentCall.FAULT);
  private static final long SECOND = 1_000_000_000;

  private final Socket socket;
  private final URI origin;
  private final HttpTransport service;
  private final InputStream in;
  private final OutputStream out;

  ServerConnection(Socket socket, URI origin, HttpTransport service) throws IOException {
    this.socket = socket;
    this.origin = origin;
    this.service = service;
    this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    this.out = socket.getOutputStream();
  }

  /** The next request up to its empty line; null once the client closed the connection. */
  @Nullable RequestHead readHead() throws IOException {
    String[] words = line().split(" ", 3);
    if (words.length < 3) {
      return null;
    }
    Headers headers = Headers.empty();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers = headers.with(header.substring(0, colon), header.substring(colon + 1).trim());
    }
    return new RequestHead(words[0], words[1], headers);
  }

  byte[] readBody(RequestHead head) throws IOException {
    byte[] body = in.readNBytes(head.bodyBytes());
    if (body.length < head.bodyBytes()) {
      throw new EOFException("the client went away while it sent its body");
    }
    return body;
  }

  /** Hands the request to the service. */
  ServerAnswer work(RequestHead head, byte[] body) throws IOException {
    Headers headers = Headers.empty();
    for (String name : head.headers().names()) {
      String value = head.headers().first(name);
      if (value != null && !NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
        headers = headers.with(name, value);
      }
    }
    // The fake's own key in place of whatever the client was given.
    if (headers.first("Authorization") != null) {
      headers = headers.with("Authorization", "Bearer fw_test");
    }
    String type = head.headers().first("Content-Type");
    RequestBody content = type == null ? null : RequestBody.of(type, body);
    URI uri = URI.create(origin + head.target());
    try (HttpExchange exchange =
        service.open(new HttpRequest(head.method(), uri, headers, content))) {
      HttpResponse response = exchange.send();
      return new ServerAnswer(
          response.status(), response.headers(), response.body().readAllBytes());
    }
  }

  /** Sends the answer, or as much of it as the fault leaves; false if the connection is spoiled. */
  boolean deliver(ServerAnswer answer, Fault fault) throws IOException {
    byte[] body = answer.body();
    switch (fault) {
      case RESET_AFTER -> reset();
      case SILENCE_AFTER -> untilGone();
      case CLOSED_AFTER -> socket.close();
      case TRUNCATED -> send(answer, body.length / 2);
      case SILENCE_AFTER_HEADERS -> {
        send(answer, 0);
        untilGone();
      }
      case SILENCE_IN_BODY -> {
        send(answer, body.length / 2);
        untilGone();
      }
      case TRICKLE -> trickle(answer);
      case ERROR_500_AFTER, ERROR_502_AFTER, ERROR_503_AFTER, ERROR_504_AFTER -> {
        ServerAnswer error = answer;
        send(error, error.body().length);
        return true;
      }
      default -> {
        send(answer, body.length);
        return true;
      }
    }
    return false;
  }

  /** Ends the connection with RST. */
  boolean reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
    return false;
  }

  /** Reads nothing until told that the client should have gone; then what it sent is in the way of seeing that. */
  boolean ignore(BooleanSupplier over) throws IOException {
    while (!over.getAsBoolean() && !socket.isClosed()) {
      LockSupport.parkNanos(SECOND / 100);
    }
    in.skip(Long.MAX_VALUE);
    return untilGone();
  }

  /** Sends nothing until the client has gone. */
  private boolean untilGone() throws IOException {
    while (!hasGone(1_000)) {
      Thread.onSpinWait();
    }
    return false;
  }

  private boolean hasGone(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException stillThere) {
      return false;
    }
  }

  private void trickle(ServerAnswer answer) throws IOException {
    send(answer, 0);
    for (byte next : answer.body()) {
      if (hasGone(1_000)) {
        return;
      }
      out.write(next);
      out.flush();
    }
  }

  private void send(ServerAnswer answer, int bytesOfBody) throws IOException {
    var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Status\r\n");
    for (String name : answer.headers().names()) {
      if (!name.equalsIgnoreCase("Content-Length")) {
        answer.headers().all(name).forEach(v -> head.append(name + ": " + v + "\r\n"));
      }
    }
    head.append("Content-Length: " + answer.body().length + "\r\n\r\n");
    var bytes = new ByteArrayOutputStream();
    bytes.write(head.toString().getBytes(ISO_8859_1));
    bytes.write(answer.body(), 0, bytesOfBody);
    bytes.writeTo(out);
    out.flush();
  }

  private String line() throws IOException {
    var bytes = new ByteArrayOutputStream(128);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(ISO_8859_1);
  }
}
