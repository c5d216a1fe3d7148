// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.RequestBody;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** Promises to keep every connection and keeps none: each gets one answer from the service behind, then its end. */
final class HangingUpServer implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "content-type");

  /** When the connection ends. */
  enum Moment {
    CLOSED_AFTER_THE_ANSWER,
    RESET_AFTER_THE_ANSWER,
    CLOSED_WHILE_IDLE,
    RESET_AS_THE_NEXT_REQUEST_COMES,
    CLOSED_ONCE_THE_NEXT_REQUEST_IS_READ
  }

  private final ServerSocket listener;
  private final HttpTransport service;
  private final Moment moment;
  private final Set<Socket> idle = ConcurrentHashMap.newKeySet();
  private final List<String> carriedOut = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  HangingUpServer(ServerSocketFactory sockets, HttpTransport service, Moment moment)
      throws IOException {
    this.listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.service = service;
    this.moment = moment;
    daemon(this::accept);
  }

  URI uri() {
    String scheme = listener instanceof SSLServerSocket ? "https" : "http";
    return URI.create(scheme + "://localhost:" + listener.getLocalPort());
  }

  /** Requests that reached the service. */
  List<String> carriedOut() {
    return carriedOut;
  }

  /** Connections accepted so far. */
  int connections() {
    return connections.get();
  }

  /** Ends the connections that wait for their next request. */
  void closeIdle() throws IOException {
    for (Socket socket : idle) {
      socket.close();
      idle.remove(socket);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      if (moment == Moment.CLOSED_WHILE_IDLE) {
        answerAll(socket, in);
        return;
      }
      if (!answer(socket, in)) {
        return;
      }
      switch (moment) {
        case RESET_AS_THE_NEXT_REQUEST_COMES -> in.read();
        case CLOSED_ONCE_THE_NEXT_REQUEST_IS_READ -> read(in);
        default -> {}
      }
      if (moment.name().startsWith("RESET")) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private void answerAll(Socket socket, InputStream in) throws IOException {
    boolean more = true;
    while (more) {
      more = answer(socket, in);
    }
  }

  /** False if the client has gone. */
  private boolean answer(Socket socket, InputStream in) throws IOException {
    HttpRequest request = read(in);
    // A read that was under way when the socket was closed may still bring bytes.
    if (request == null || socket.isClosed()) {
      return false;
    }
    idle.remove(socket);
    carriedOut.add(request.toString());
    try (HttpExchange exchange = service.open(request)) {
      var response = exchange.send();
      byte[] body = response.body().readAllBytes();
      var head = new StringBuilder("HTTP/1.1 " + response.status() + " Whatever\r\n");
      for (String name : response.headers().names()) {
        if (!name.equalsIgnoreCase("Content-Length")) {
          head.append(name + ": " + response.headers().first(name) + "\r\n");
        }
      }
      head.append("Content-Length: " + body.length + "\r\n\r\n");
      var bytes = new ByteArrayOutputStream();
      bytes.write(head.toString().getBytes(ISO_8859_1));
      bytes.write(body);
      // Before the answer is out: the client may be done with the next call before this thread goes
      // on.
      idle.add(socket);
      bytes.writeTo(socket.getOutputStream());
      return true;
    }
  }

  /** Null once the client has gone. */
  private HttpRequest read(InputStream in) throws IOException {
    String[] words = line(in).split(" ", 3);
    if (words.length < 3) {
      return null;
    }
    Headers headers = Headers.empty();
    String type = null;
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = header.substring(colon + 1).trim();
      type = name.equals("content-type") ? value : type;
      length = name.equals("content-length") ? Integer.parseInt(value) : length;
      headers = NOT_PASSED_ON.contains(name) ? headers : headers.with(name, value);
    }
    RequestBody body = type == null ? null : RequestBody.of(type, in.readNBytes(length));
    return new HttpRequest(words[0], URI.create(uri() + words[1]), headers, body);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      bytes.write(next);
    }
    return bytes.toString(ISO_8859_1).trim();
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "hanging-up-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    closeIdle();
    service.close();
  }
}
