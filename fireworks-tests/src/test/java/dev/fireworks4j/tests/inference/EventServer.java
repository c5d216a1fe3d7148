// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Answers every request with a stream of events in chunks, as a script says, on bare sockets. */
final class EventServer implements AutoCloseable {
  /** Writes the body of one answer. */
  interface Script {
    void write(Answer answer) throws IOException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch dropped = new CountDownLatch(1);

  EventServer(Script script) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    daemon(this::accept);
  }

  URI uri() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  int requests() {
    return requests.get();
  }

  /** Waits until a client has dropped a connection in the middle of an answer. */
  void awaitDropped() throws InterruptedException {
    dropped.await();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (readRequest(in)) {
        requests.incrementAndGet();
        var answer = new Answer(in, socket.getOutputStream());
        answer.head();
        script.write(answer);
        answer.end();
      }
    } catch (IOException e) {
      dropped.countDown();
    }
  }

  private static boolean readRequest(InputStream in) throws IOException {
    int length = 0;
    String line = line(in);
    if (line == null) {
      return false;
    }
    for (; line != null && !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    in.readNBytes(length);
    return true;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).trim();
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "event-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /** One answer on its way. */
  static final class Answer {
    private final InputStream in;
    private final OutputStream out;

    private Answer(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    private void head() throws IOException {
      out.write(
          ("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n"
                  + "transfer-encoding: chunked\r\nx-request-id: chatcmpl-1\r\n\r\n")
              .getBytes(ISO_8859_1));
      out.flush();
    }

    void send(String text) throws IOException {
      byte[] bytes = text.getBytes(UTF_8);
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
      out.write(bytes);
      out.write("\r\n".getBytes(ISO_8859_1));
      out.flush();
    }

    void event(String content) throws IOException {
      send("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + content + "\"}}]}\n\n");
    }

    void done() throws IOException {
      send("data: [DONE]\n\n");
    }

    /** Sends nothing until the client drops the connection. */
    void silence() throws IOException {
      if (in.read() < 0) {
        throw new IOException("the client dropped the connection");
      }
    }

    /** Sends one text again and again until the client drops the connection. */
    void repeat(String text) throws IOException {
      while (true) {
        send(text);
        LockSupport.parkNanos(5_000_000);
      }
    }

    private void end() throws IOException {
      out.write("0\r\n\r\n".getBytes(ISO_8859_1));
      out.flush();
    }
  }
}
