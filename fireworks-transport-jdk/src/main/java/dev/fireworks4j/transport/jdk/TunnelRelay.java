// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in this process that opens tunnels to addresses this process has chosen. It sees encrypted bytes only.
 *
 * <p>It listens on the loopback address, serves only clients that show its random credentials, and connects only to
 * known destinations, so other processes on the machine cannot use it.
 */
final class TunnelRelay implements Closeable {
  private static final int MAX_HEAD_BYTES = 16_384;
  private static final int HEAD_MILLIS = 10_000;
  private static final int BACKLOG = 200;

  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final WorkerThreads threads = WorkerThreads.start();
  private final String credentials = "Bearer " + random();
  private final Function<String, @Nullable InetSocketAddress> destinations;
  private final int connectMillis;
  private final ServerSocket listener;
  private volatile boolean closed;

  private TunnelRelay(
      Function<String, @Nullable InetSocketAddress> destinations,
      int connectMillis,
      ServerSocket listener) {
    this.destinations = destinations;
    this.connectMillis = connectMillis;
    this.listener = listener;
  }

  /**
   * Starts to listen on a free port.
   *
   * @param destinations from {@code host:port} to the address; null for a server that must not be reached
   */
  static TunnelRelay start(
      Function<String, @Nullable InetSocketAddress> destinations, int connectMillis)
      throws IOException {
    var listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    var relay = new TunnelRelay(destinations, connectMillis, listener);
    relay.threads.bodyReaders().execute(relay::accept);
    return relay;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** Value of {@code Proxy-Authorization}. Not Basic: the client does not send that in tunnels by default. */
  String credentials() {
    return credentials;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    AddressSearch.closeQuietly(listener);
    open.forEach(AddressSearch::closeQuietly);
    threads.shutdown();
  }

  private void accept() {
    try (this) {
      while (!closed) {
        Socket client = listener.accept();
        threads.bodyReaders().execute(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed, or the process has no sockets left: the next detour starts another relay.
      return;
    }
  }

  private void serve(Socket client) {
    try (client) {
      begin(client);
      client.setSoTimeout(HEAD_MILLIS);
      InetSocketAddress destination = destination(readHead(client.getInputStream()));
      client.setSoTimeout(0);
      if (destination == null) {
        answer(client, "403 Forbidden");
      } else {
        connect(client, destination);
      }
    } catch (IOException e) {
      // The other side of the tunnel sees the end of its connection.
      return;
    } finally {
      open.remove(client);
    }
  }

  private @Nullable InetSocketAddress destination(List<String> head) {
    String[] request = head.get(0).split(" ", -1);
    boolean known = head.stream().anyMatch(this::showsCredentials);
    return known && request[0].equals("CONNECT") && request.length == 3
        ? destinations.apply(request[1])
        : null;
  }

  private boolean showsCredentials(String line) {
    int colon = line.indexOf(':');
    return colon > 0
        && line.substring(0, colon).equalsIgnoreCase("Proxy-Authorization")
        && MessageDigest.isEqual(
            line.substring(colon + 1).trim().getBytes(ISO_8859_1),
            credentials.getBytes(ISO_8859_1));
  }

  private void connect(Socket client, InetSocketAddress destination) throws IOException {
    try (var server = new Socket(Proxy.NO_PROXY)) {
      begin(server);
      try {
        server.connect(destination, connectMillis);
      } catch (IOException e) {
        answer(client, "502 Bad Gateway");
        return;
      }
      try {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        answer(client, "200 Connection established");
        threads.bodyReaders().execute(() -> sendBack(server, client));
        // The client never closes only one direction: its end is the end of the tunnel.
        client.getInputStream().transferTo(server.getOutputStream());
      } finally {
        open.remove(server);
      }
    }
  }

  private static void sendBack(Socket server, Socket client) {
    try {
      server.getInputStream().transferTo(client.getOutputStream());
      client.shutdownOutput();
    } catch (IOException e) {
      AddressSearch.closeQuietly(client);
    }
  }

  /** A socket that is registered after the end is closed at once. */
  private void begin(Socket socket) throws IOException {
    open.add(socket);
    if (closed) {
      socket.close();
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    String head = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
    client.getOutputStream().write(head.getBytes(ISO_8859_1));
  }

  /** The lines up to the empty one, byte by byte: what follows belongs to the tunnel. */
  private static List<String> readHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0 || head.length() == MAX_HEAD_BYTES) {
        throw new IOException("no complete request");
      }
      head.append((char) next);
    }
    return head.toString().lines().toList();
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
