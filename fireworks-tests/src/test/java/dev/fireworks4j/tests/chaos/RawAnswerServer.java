// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;

/** Writes whatever it is told to in answer to each request, status line included, and hangs up. */
final class RawAnswerServer implements AutoCloseable {
  private static final int THREADS = 8;

  private final ServerSocket listener;
  private final Answer answers;

  private RawAnswerServer(ServerSocket listener, Answer answers) {
    this.listener = listener;
    this.answers = answers;
  }

  /** What to write, down to the last byte. */
  @FunctionalInterface
  interface Answer {
    void write(String head, OutputStream out) throws IOException;
  }

  static RawAnswerServer start(Supplier<byte[]> answers) {
    return answering((head, out) -> out.write(answers.get()));
  }

  /** Listens on a free port of the loopback interface. */
  static RawAnswerServer answering(Answer answers) {
    try {
      var listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      var server = new RawAnswerServer(listener, answers);
      for (int i = 0; i < THREADS; i++) {
        var thread = new Thread(server::accept, "garbage-server");
        thread.setDaemon(true);
        thread.start();
      }
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its address under a name of the loopback interface. */
  URI uri(String host) {
    return URI.create("http://" + host + ":" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.setSoTimeout(5_000);
        answers.write(head(socket.getInputStream()), socket.getOutputStream());
        socket.shutdownOutput();
      } catch (IOException gone) {
        // A client that drops its connection, or the end: the loop sees which.
        Thread.onSpinWait();
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream(512);
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      last = (last << 8) | next;
      if (last == 0x0d0a0d0a) {
        break;
      }
    }
    return head.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException gone) {
      return;
    }
  }
}
