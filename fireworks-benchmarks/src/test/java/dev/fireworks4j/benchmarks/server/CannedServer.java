// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The other end of every call that is measured: a thread a connection, answers made beforehand, nothing parsed but the
 * first line and the length of a body. Prints its port, and ends with its input.
 */
public final class CannedServer {
  private static final int BACKLOG = 2_000;

  /** Of a thread: small, because ten thousand clients may be here at once. */
  private static final int STACK_BYTES = 128 * 1024;

  private CannedServer() {}

  public static void main(String[] arguments) throws IOException {
    var listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    daemon(() -> accept(listener));
    System.out.println(((InetSocketAddress) listener.getLocalAddress()).getPort());
    while (System.in.read() >= 0) {
      continue;
    }
  }

  private static void accept(ServerSocketChannel listener) {
    var answers = new Answers();
    try {
      while (true) {
        SocketChannel connection = listener.accept();
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        daemon(() -> serve(connection, answers));
      }
    } catch (IOException ended) {
      System.err.println("canned server: " + ended);
    }
  }

  private static void serve(SocketChannel connection, Answers answers) {
    try (connection) {
      var requests = new RequestReader(connection);
      String target = requests.next();
      while (target != null) {
        for (ByteBuffer part : answers.to(target)) {
          write(connection, part);
        }
        target = requests.next();
      }
    } catch (IOException gone) {
      // The client is done with this connection.
    }
  }

  private static void write(SocketChannel connection, ByteBuffer part) throws IOException {
    while (part.hasRemaining()) {
      connection.write(part);
    }
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(null, work, "canned", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }
}
