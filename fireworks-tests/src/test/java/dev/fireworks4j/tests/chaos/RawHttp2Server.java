// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** An HTTP/2 server over TLS that sends frames exactly as it is told to, valid or not. */
final class RawHttp2Server implements AutoCloseable {
  private static final int PREFACE_BYTES = 24;

  private final SSLServerSocket listener;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private RawHttp2Server(SSLServerSocket listener, Handler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** Answers one request. */
  @FunctionalInterface
  interface Handler {
    void answer(Frames frames, int stream) throws IOException;
  }

  /** The server's end of one connection. */
  record Frames(OutputStream out) {
    void send(int type, int flags, int stream, byte[] payload) throws IOException {
      int length = payload.length;
      out.write(new byte[] {(byte) (length >> 16), (byte) (length >> 8), (byte) length});
      out.write(new byte[] {(byte) type, (byte) flags});
      out.write(ints(stream));
      out.write(payload);
    }

    void raw(byte[] bytes) throws IOException {
      out.write(bytes);
    }
  }

  static byte[] ints(int... values) {
    var bytes = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  static RawHttp2Server start(SSLContext context, Handler handler) throws IOException {
    var listener =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    listener.setSSLParameters(parameters);
    var server = new RawHttp2Server(listener, handler);
    daemon(server::accept);
    return server;
  }

  URI uri() {
    return URI.create("https://localhost:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        daemon(() -> serve((SSLSocket) socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      socket.startHandshake();
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      var out = new BufferedOutputStream(socket.getOutputStream());
      var frames = new Frames(out);
      in.readNBytes(PREFACE_BYTES);
      frames.send(4, 0, 0, new byte[0]);
      out.flush();
      while (true) {
        read(in, frames);
        out.flush();
      }
    } catch (IOException e) {
      // The client drops a connection that breaks the protocol.
      return;
    } finally {
      open.remove(socket);
    }
  }

  /** The next frame; requests of these tests have no body, so their headers end them. */
  private void read(DataInputStream in, Frames frames) throws IOException {
    int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    in.skipNBytes(length);
    if (type == 4 && (flags & 1) == 0) {
      frames.send(4, 1, 0, new byte[0]);
    } else if (type == 1) {
      handler.answer(frames, stream);
    }
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "http2-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
