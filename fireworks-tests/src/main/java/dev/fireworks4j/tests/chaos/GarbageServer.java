// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;

/** Writes whatever it is given in answer to each request, status line included, and hangs up. */
final class GarbageServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Supplier<byte[]> answers;

  private GarbageServer(ServerSocket listener, Supplier<byte[]> answers) {
    this.listener = listener;
    this.answers = answers;
  }

  static GarbageServer start(Supplier<byte[]> answers) {
    try {
      var listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      var server = new GarbageServer(listener, answers);
      for (int i = 0; i < 8; i++) {
        var thread = new Thread(server::accept, "garbage-server");
        thread.setDaemon(true);
        thread.start();
      }
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.setSoTimeout(5_000);
        skipHead(socket.getInputStream());
        socket.getOutputStream().write(answers.get());
        socket.shutdownOutput();
      } catch (IOException gone) {
        // A client that drops its connection, or the end: the loop sees which.
        Thread.onSpinWait();
      }
    }
  }

  private static void skipHead(InputStream in) throws IOException {
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      last = (last << 8) | next;
      if (last == 0x0d0a0d0a) {
        return;
      }
    }
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
