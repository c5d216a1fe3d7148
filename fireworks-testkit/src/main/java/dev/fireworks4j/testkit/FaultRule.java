// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.Content;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.server.FaultEffect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with the requests that fit. Without {@link #times} it goes wrong each time. A status keeps the
 * request from the service; all other faults spoil the answer after the work was done, unless they say otherwise.
 */
public final class FaultRule {
  private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

  private final String method;
  private final PathPattern path;
  private int left = Integer.MAX_VALUE;
  private boolean skipsWork;
  private boolean frontDoor;
  private String message = "fault on demand";
  private int status;
  private UnaryOperator<WireResponse> spoiled = UnaryOperator.identity();
  private Delivery delivery = Delivery.COMPLETE;
  private Duration delay = Duration.ZERO;

  FaultRule(String method, PathPattern path) {
    this.method = method;
    this.path = path;
  }

  /** So many requests only. */
  public synchronized FaultRule times(int count) {
    left = count;
    return this;
  }

  /** An error of this HTTP status, in the control plane's envelope, instead of the work. */
  public synchronized FaultRule status(int httpStatus) {
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
    return spoil(response -> response.with(name, value));
  }

  /** The error comes in the envelope of the front door. */
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

  /** The answer comes so much real time later. */
  public synchronized FaultRule delay(Duration realTime) {
    delay = realTime;
    return this;
  }

  /** Not a byte of the answer ever comes. */
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

  /** Any body, with the status as it would have been. */
  public FaultRule body(String contentType, String text) {
    return spoil(response -> WireResponse.text(response.status(), contentType, text));
  }

  /** The first byte of the body is another; length and headers are as they would have been. */
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

  synchronized boolean use(String requestMethod, String requestPath) {
    boolean fits =
        left > 0
            && (method.equals("*") || method.equals(requestMethod))
            && path.matches(requestPath);
    if (fits && left != Integer.MAX_VALUE) {
      left--;
    }
    return fits;
  }

  synchronized FaultEffect fault() {
    UnaryOperator<WireResponse> spoil = spoiled;
    int errorStatus = status;
    WireResponse error =
        frontDoor
            ? ApiError.frontDoor(errorStatus, "FAULT", message, "fault")
            : ApiError.grpc(errorStatus, rpcCode(errorStatus), message);
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

  private static int rpcCode(int httpStatus) {
    return switch (httpStatus) {
      case 400 -> 3;
      case 401 -> 16;
      case 403 -> 7;
      case 404 -> 5;
      case 409 -> 6;
      case 429 -> 8;
      case 499 -> 1;
      case 501 -> 12;
      case 503 -> 14;
      case 504 -> 4;
      default -> httpStatus < 500 ? 9 : 13;
    };
  }
}
