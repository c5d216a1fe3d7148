// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transport with the flaw of a negative control. */
final class BrokenTransport implements HttpTransport {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenTransport.class);

  /** Held, for what nobody holds is closed by the garbage collector after all. */
  private static final Queue<HttpTransport> FORGOTTEN = new ConcurrentLinkedQueue<>();

  private final NegativeControl control;
  private static final ReentrantLock ONE_LOCK = new ReentrantLock();

  private final HttpTransport transport;
  private final AtomicInteger exchanges = new AtomicInteger();
  private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();
  private final AtomicReference<byte @Nullable []> lastBody = new AtomicReference<>();

  BrokenTransport(NegativeControl control, HttpTransport transport) {
    this.control = control;
    this.transport = transport;
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    return new Exchange(changed(request));
  }

  @Override
  public void close() {
    if (control == NegativeControl.NEVER_CLOSES) {
      FORGOTTEN.add(transport);
    } else {
      transport.close();
    }
  }

  private HttpRequest changed(HttpRequest request) {
    return switch (control) {
      case FORGETS_IDS ->
          to(URI.create(request.uri().toString().replaceAll("\\?[a-zA-Z]+Id=[^&]*", "")), request);
      case LOGS_HEADERS -> {
        LOG.debug("Authorization: {}", request.headers().first("Authorization"));
        yield request;
      }
      case TELLS_STORAGE -> {
        Headers headers = request.headers().with("User-Agent", NothingLeaks.KEY);
        yield new HttpRequest(request.method(), request.uri(), headers, request.body());
      }
      case LOGS_BODIES -> {
        LOG.debug("body {}", text(request.body()));
        yield request;
      }
      case SENDS_OTHER_ROWS ->
          new HttpRequest(
              request.method(), request.uri(), request.headers(), otherRows(request.body()));
      default -> request;
    };
  }

  private static @Nullable RequestBody otherRows(@Nullable RequestBody body) {
    return body == null
        ? null
        : RequestBody.of(body.contentType(), text(body).replace("good", "evil").getBytes(UTF_8));
  }

  private static String text(@Nullable RequestBody body) {
    if (body == null) {
      return "";
    }
    try (InputStream in = body.open()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] replaced(byte[] body, String text, String other) {
    return new String(body, UTF_8).replace(text, other).getBytes(UTF_8);
  }

  private static HttpRequest to(URI uri, HttpRequest request) {
    return new HttpRequest(request.method(), uri, request.headers(), request.body());
  }

  private static HttpResponse pretended(String body) {
    return new HttpResponse(200, Headers.empty(), new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  /** Fails in the one way that its transport has. */
  private final class Exchange implements HttpExchange {
    private final HttpRequest request;
    private volatile HttpExchange current;

    Exchange(HttpRequest request) {
      this.request = request;
      this.current = transport.open(request);
    }

    @Override
    public HttpResponse send() throws IOException {
      return switch (control) {
        case SENDS_AGAIN -> sentAgain();
        case ENDS_PAGES_EARLY -> endedEarly();
        case THROWS_ANYTHING -> thrown();
        case ANSWERS_LATE -> late();
        case SHARES_ONE_LOCK -> alone();
        case THROWS_LATER -> firstOnly();
        case CHANGES_FILES -> changed(current.send(), "Content-Length", this::otherLastByte);
        case ROUNDS_NUMBERS ->
            changed(current.send(), "Date", body -> replaced(body, "100000000", "100000001"));
        case DOUBLES_EVENTS, COMPLETES_STREAMS -> BrokenEvents.of(control, current.send());
        default -> answered(current.send());
      };
    }

    private HttpResponse answered(HttpResponse response) throws IOException {
      if (control == NegativeControl.SWALLOWS_CONFLICTS && response.status() == 409) {
        return pretended("{\"name\":\"accounts/acme/jobs/it\"}");
      }
      String location = response.headers().first("Location");
      if (control == NegativeControl.FOLLOWS_REDIRECTS && location != null) {
        return again(to(URI.create(location), request));
      }
      if (control == NegativeControl.COMPUTES_NUMBERS && isLong(response)) {
        LockSupport.parkNanos(8_000_000_000L);
      }
      if (control == NegativeControl.SHIFTS_DATES && response.headers().first("Date") != null) {
        Headers shifted = response.headers().with("Date", "Fri, 01 Jan 2100 00:00:00 GMT");
        return new HttpResponse(response.status(), shifted, response.body());
      }
      if (control == NegativeControl.KEEPS_ANSWERS) {
        kept.add(new byte[16 * 1024]);
      }
      if (control == NegativeControl.READS_WHOLE_BODIES) {
        byte[] body = response.body().readAllBytes();
        return new HttpResponse(
            response.status(), response.headers(), new ByteArrayInputStream(body));
      }
      return response;
    }

    private HttpResponse sentAgain() throws IOException {
      try {
        HttpResponse response = current.send();
        return response.status() < 500 ? response : again(request);
      } catch (IOException failed) {
        return again(request);
      }
    }

    private HttpResponse again(HttpRequest next) throws IOException {
      current.close();
      current = transport.open(next);
      return current.send();
    }

    private HttpResponse endedEarly() throws IOException {
      try {
        HttpResponse response = current.send();
        return response.status() < 500 ? response : pretended("{}");
      } catch (IOException failed) {
        return pretended("{}");
      }
    }

    /** Another body for answers that have the header. */
    private HttpResponse changed(HttpResponse response, String header, UnaryOperator<byte[]> change)
        throws IOException {
      if (response.headers().first(header) == null) {
        return response;
      }
      byte[] body = change.apply(response.body().readAllBytes());
      return new HttpResponse(
          response.status(), response.headers(), new ByteArrayInputStream(body));
    }

    private byte[] otherLastByte(byte[] body) {
      if (request.uri().getPath().startsWith("/f/") && body.length > 0) {
        body[body.length - 1] ^= 1;
      }
      return body;
    }

    private HttpResponse alone() throws IOException {
      ONE_LOCK.lock();
      try {
        return current.send();
      } finally {
        ONE_LOCK.unlock();
      }
    }

    private HttpResponse late() throws IOException {
      HttpResponse response = current.send();
      byte[] body = response.body().readAllBytes();
      byte[] before = lastBody.getAndSet(body);
      return new HttpResponse(
          response.status(),
          response.headers(),
          new ByteArrayInputStream(before == null ? body : before));
    }

    private boolean isLong(HttpResponse response) {
      String millis = response.headers().first("retry-after-ms");
      return millis != null && millis.contains("e");
    }

    private HttpResponse firstOnly() throws IOException {
      if (exchanges.incrementAndGet() > 1) {
        throw new AssertionError("of a later request");
      }
      return current.send();
    }

    private HttpResponse thrown() {
      try {
        return current.send();
      } catch (IOException failed) {
        // An exception would be converted like one of a transport of the user's.
        throw new AssertionError(failed);
      }
    }

    @Override
    public void abort() {
      if (control != NegativeControl.CANNOT_ABORT) {
        current.abort();
      }
    }

    @Override
    public void close() {
      current.close();
    }
  }
}
