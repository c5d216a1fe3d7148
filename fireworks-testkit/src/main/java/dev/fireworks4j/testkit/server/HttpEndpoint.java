// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.HttpDate;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.http1.Http1Limits;
import dev.fireworks4j.testkit.http1.Http1Response;
import dev.fireworks4j.testkit.http1.Http1Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** The service over HTTP. */
public final class HttpEndpoint implements AutoCloseable {
  private final RequestHandler handler;
  private final InstantSource clock;
  private final Http1Server server;
  private final ServedHosts hosts;
  private final String shownHost;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Listens at once.
   *
   * @throws UncheckedIOException if the address cannot be listened on
   */
  public HttpEndpoint(RequestHandler handler, InstantSource clock, ListenAddress listen) {
    this.handler = handler;
    this.clock = clock;
    try {
      InetAddress address = InetAddress.getByName(listen.host());
      server =
          new Http1Server(
              this::handle,
              Http1Limits.DEFAULT,
              clock,
              new InetSocketAddress(address, listen.port()));
      hosts = new ServedHosts(listen, address);
      shownHost = shown(listen.host(), address);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on %s:%s: %s; choose a host of this machine and a port that is free (0 takes any)"
              .formatted(listen.host(), listen.port(), e.getMessage()),
          e);
    }
    server.start();
  }

  /** Where it can be reached from this machine, e.g. {@code http://127.0.0.1:41327}. */
  public URI baseUri() {
    return URI.create("http://" + shownHost + ":" + server.port());
  }

  /** For {@code 0.0.0.0} and {@code ::}, which clients cannot call, this is the loopback address. */
  private static String shown(String host, InetAddress address) {
    if (address.isAnyLocalAddress()) {
      return address instanceof Inet6Address ? "[::1]" : "127.0.0.1";
    }
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private void handle(WireRequest request, Http1Response response) throws IOException {
    WireResponse refusal = hosts.refusal(request);
    Reply reply =
        refusal == null
            ? handler.answer(request)
            : new Reply(
                refusal.with("Date", HttpDate.format(clock.instant())),
                Delivery.COMPLETE,
                Duration.ZERO);
    var delivery = new BodyDelivery(closed, response::isGoneWithin);
    if (delivery.reachesHeaders(reply)) {
      WireResponse answer = reply.response();
      var out = response.begin(answer.status(), answer.headers(), answer.content().sizeBytes());
      delivery.write(reply, out);
      // Not after a failure: the last chunk would make a broken answer look complete.
      out.close();
    }
  }

  /** Ends stalled answers and closes every connection. */
  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
