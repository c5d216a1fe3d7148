// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.contract.Answer;
import dev.fireworks4j.testkit.contract.Handler;
import dev.fireworks4j.testkit.contract.HttpTransportContract;
import dev.fireworks4j.testkit.contract.Received;
import dev.fireworks4j.testkit.http.Content;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The door without a socket keeps what the transports with sockets keep. */
class InProcessTransportTest extends HttpTransportContract {
  private final Map<String, Handler> hosts = new ConcurrentHashMap<>();
  private final AtomicInteger served = new AtomicInteger();

  @Override
  protected HttpTransport transport(TransportSettings settings) {
    return new InProcessTransport(this::answer);
  }

  @Override
  protected URI serve(Handler handler) {
    String host = "host-" + served.incrementAndGet() + ".test";
    hosts.put(host, handler);
    return URI.create("http://" + host);
  }

  private Reply answer(WireRequest request) throws IOException {
    Handler handler = Objects.requireNonNull(hosts.get(request.header("Host")));
    var received =
        new Received(
            request.method(),
            request.target().toString().substring(request.origin().length()),
            request.headers(),
            request.body().readAllBytes());
    return new Reply(answer(handler, received), Delivery.COMPLETE, Duration.ZERO);
  }

  private static WireResponse answer(Handler handler, Received received) throws IOException {
    try {
      Answer answer = handler.answer(received);
      return new WireResponse(answer.status(), answer.headers(), new AnswerContent(answer));
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private record AnswerContent(Answer answer) implements Content {
    @Override
    public long sizeBytes() {
      return answer.sizeBytes();
    }

    @Override
    public InputStream open() {
      return answer.body();
    }
  }
}
