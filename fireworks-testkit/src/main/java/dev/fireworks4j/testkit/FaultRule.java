// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.Content;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.GrpcCode;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.inference.Endpoint;
import dev.fireworks4j.testkit.server.FaultEffect;
import dev.fireworks4j.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the requests that match. Without {@link #times} it applies each time, and without {@link #after},
 * {@link #from} and {@link #lasting} at any time. With a status the service does not process the request; all other
 * faults change the answer after the work was done, unless they say otherwise.
 */
public final class FaultRule {
  private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

  private final String method;
  private final PathPattern path;
  private final Instant made;
  private int most = Integer.MAX_VALUE;
  private int used;
  private @Nullable Instant begin;
  private @Nullable Duration length;
  private boolean skipsWork;
  private boolean frontDoor;
  private String message = "fault on demand";
  private int status;
  private UnaryOperator<WireResponse> spoiled = UnaryOperator.identity();
  private Delivery delivery = Delivery.COMPLETE;
  private Duration delay = Duration.ZERO;

  /** A rule made at this time of the fake's clock. */
  FaultRule(String method, PathPattern path, Instant made) {
    this.method = method;
    this.path = path;
    this.made = made;
  }

  /**
   * Applies to this many requests only.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public synchronized FaultRule times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "times: " + count + " is not a number of requests; use 1 or more");
    }
    most = count;
    return this;
  }

  /** Not before the fake's clock has moved this far from now on. */
  public synchronized FaultRule after(Duration wait) {
    return from(made.plus(FakeClock.notNegative("after", wait)));
  }

  /** Not before this time of the fake's clock. */
  public synchronized FaultRule from(Instant time) {
    begin = time;
    return this;
  }

  /** No longer than this by the fake's clock, counted from {@link #after} or {@link #from}, else from now. */
  public synchronized FaultRule lasting(Duration duration) {
    length = FakeClock.notNegative("lasting", duration);
    return this;
  }

  /**
   * An error of this HTTP status, in the control plane's envelope, instead of the work.
   *
   * @throws IllegalArgumentException if it is not between 200 and 599
   */
  public synchronized FaultRule status(int httpStatus) {
    if (httpStatus < 200 || httpStatus > 599) {
      throw new IllegalArgumentException(
          "status: " + httpStatus + " is not an HTTP status of an answer; use 200 to 599");
    }
    status = httpStatus;
    skipsWork = true;
    return this;
  }

  /** A {@code Retry-After} in whole seconds. */
  public FaultRule retryAfter(Duration wait) {
    return retryAfter(Long.toString(wait.toSeconds()));
  }

  /** A {@code Retry-After} of any text. */
  public FaultRule retryAfter(String value) {
    return header("Retry-After", value);
  }

  /** A further header of the answer. */
  public FaultRule header(String name, String value) {
    Headers checked = Headers.empty().with(name, value);
    return spoil(
        response ->
            new WireResponse(
                response.status(), response.headers().with(checked), response.content()));
  }

  /** The error comes in the envelope of the front door, as all errors of inference do. */
  public synchronized FaultRule frontDoor() {
    frontDoor = true;
    return this;
  }

  /** The error's message. */
  public synchronized FaultRule message(String text) {
    message = text;
    return this;
  }

  /** The error's message is empty, as the service's sometimes are. */
  public FaultRule emptyMessage() {
    return message("");
  }

  /** Delays the answer by this much real time. */
  public synchronized FaultRule delay(Duration realTime) {
    delay = FakeClock.notNegative("delay", realTime);
    return this;
  }

  /** No byte of the answer ever comes. */
  public FaultRule stallBeforeHeaders() {
    return delivered(Delivery.STALL_BEFORE_HEADERS);
  }

  /** Half of the body comes, then nothing more. */
  public FaultRule stallInBody() {
    return delivered(Delivery.STALL_IN_BODY);
  }

  /** The body comes in single bytes, ten a second. */
  public FaultRule trickle() {
    return delivered(Delivery.TRICKLE);
  }

  /** The connection closes without an answer; the service never saw the request. */
  public synchronized FaultRule resetBefore() {
    skipsWork = true;
    return delivered(Delivery.RESET);
  }

  /** The connection closes without an answer, although the work was done. */
  public FaultRule resetAfter() {
    return delivered(Delivery.RESET);
  }

  /** The connection closes after half of the body. */
  public FaultRule truncateBody() {
    return delivered(Delivery.TRUNCATE);
  }

  /** A page of HTML in place of the body; a 502 unless {@link #status} says otherwise. */
  public synchronized FaultRule html() {
    status = status == 0 ? 502 : status;
    skipsWork = true;
    return spoil(response -> WireResponse.text(response.status(), "text/html", HTML));
  }

  /** No body at all. */
  public FaultRule emptyBody() {
    return spoil(r -> new WireResponse(r.status(), r.headers(), Content.of(new byte[0])));
  }

  /** Replaces the body; the status stays as it is. */
  public FaultRule body(String contentType, String text) {
    return spoil(response -> WireResponse.text(response.status(), contentType, text));
  }

  /** The first byte of the body is changed; length and headers stay as they are. */
  public FaultRule corruptBody() {
    return spoil(r -> new WireResponse(r.status(), r.headers(), new Corrupted(r.content())));
  }

  private record Corrupted(Content content) implements Content {
    @Override
    public long sizeBytes() {
      return content.sizeBytes();
    }

    @Override
    public InputStream open() throws IOException {
      InputStream rest = content.open();
      int first = rest.read();
      return first < 0
          ? rest
          : new SequenceInputStream(
              new ByteArrayInputStream(new byte[] {(byte) (first ^ 1)}), rest);
    }
  }

  synchronized boolean use(String requestMethod, String requestPath, Instant now) {
    boolean matches =
        used < most
            && (method.equals("*") || method.equals(requestMethod))
            && isOn(now)
            && path.matches(requestPath);
    if (matches) {
      used++;
    }
    return matches;
  }

  private boolean isOn(Instant now) {
    Instant first = begin == null ? made : begin;
    Duration lasts = length;
    return (begin == null || !now.isBefore(first))
        && (lasts == null || now.isBefore(first.plus(lasts)));
  }

  /** The method of {@link Faults#on}. */
  public String method() {
    return method;
  }

  /** The path of {@link Faults#on}. */
  public String path() {
    return path.toString();
  }

  /** The number of requests to which it has applied. */
  public synchronized int uses() {
    return used;
  }

  /** True if the rule never applied, or not as often as {@link #times} says. */
  public synchronized boolean isUnused() {
    return used == 0 || (most != Integer.MAX_VALUE && used < most);
  }

  /** Method, path and how often the rule applied. */
  @Override
  public synchronized String toString() {
    String limit = most == Integer.MAX_VALUE ? "" : " of " + most;
    return method + " " + path + ", used " + used + limit + " times";
  }

  synchronized FaultEffect fault(String requestPath) {
    UnaryOperator<WireResponse> spoil = spoiled;
    int errorStatus = status;
    GrpcCode code = GrpcCode.ofStatus(errorStatus);
    WireResponse error =
        frontDoor || Endpoint.covers(requestPath)
            ? ApiError.frontDoor(errorStatus, frontDoor ? "FAULT" : code.name(), message, "fault")
            : ApiError.grpc(errorStatus, code.number(), message);
    return new FaultEffect(
        skipsWork, answer -> spoil.apply(errorStatus == 0 ? answer : error), delivery, delay);
  }

  private synchronized FaultRule spoil(UnaryOperator<WireResponse> more) {
    UnaryOperator<WireResponse> before = spoiled;
    spoiled = response -> more.apply(before.apply(response));
    return this;
  }

  private synchronized FaultRule delivered(Delivery how) {
    delivery = how;
    return this;
  }
}
