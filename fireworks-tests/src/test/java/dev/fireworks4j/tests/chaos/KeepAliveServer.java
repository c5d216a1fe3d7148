// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 server that keeps its connections, reads each request whole, and writes whatever bytes it is told to. */
final class KeepAliveServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private KeepAliveServer(ServerSocket listener, Handler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** One request with its body. */
  record Request(String method, String target, Headers headers, byte[] body) {
    String path() {
      int query = target.indexOf('?');
      return query < 0 ? target : target.substring(0, query);
    }

    /** What follows the last slash of the path. */
    String id() {
      return path().substring(path().lastIndexOf('/') + 1);
    }
  }

  /** Ends the connection with a reset. */
  static final class ResetException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Writes the answer to one request; an exception ends the connection. */
  @FunctionalInterface
  interface Handler {
    void answer(Request request, OutputStream out) throws Exception;
  }

  /** Listens on a free port of the loopback interface. */
  static KeepAliveServer start(Handler handler) {
    try {
      var listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      var server = new KeepAliveServer(listener, handler);
      daemon(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  int connections() {
    return open.size();
  }

  /** A whole answer in JSON. */
  static void json(OutputStream out, int status, String body) throws IOException {
    bytes(out, status, "Content-Type: application/json\r\n", body.getBytes(UTF_8));
  }

  /** A whole answer; each of the headers ends with CRLF. */
  static void bytes(OutputStream out, int status, String headers, byte[] body) throws IOException {
    String head = "HTTP/1.1 " + status + " Status\r\n" + headers;
    out.write((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (Request request = read(in); request != null; request = read(in)) {
        answer(request, out, socket);
      }
    } catch (Exception e) {
      // Clients that drop their connections are what this is about.
      return;
    } finally {
      open.remove(socket);
    }
  }

  private void answer(Request request, OutputStream out, Socket socket) throws Exception {
    try {
      handler.answer(request, out);
    } catch (ResetException e) {
      socket.setSoLinger(true, 0);
      throw e;
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String[] words = line(in).split(" ", 3);
    if (words.length < 3) {
      return null;
    }
    Headers headers = Headers.empty();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers = headers.with(header.substring(0, colon), header.substring(colon + 1).trim());
    }
    String length = headers.first("Content-Length");
    byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
    return new Request(words[0], words[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream(128);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(ISO_8859_1);
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "keep-alive-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      return;
    }
  }
}
