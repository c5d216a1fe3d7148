// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.HttpDate;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.inference.Endpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/** The steps of every request: faults, the service, common headers, the journal. */
public final class RequestPipeline implements RequestHandler {
  private final Service service;
  private final InstantSource clock;
  private final BiFunction<String, String, FaultEffect> faults;
  private final Recorder recorder;
  private final AtomicLong requests = new AtomicLong();

  /**
   * Steps around a service.
   *
   * @param faults what goes wrong with a request of this method and path
   */
  public RequestPipeline(
      Service service,
      InstantSource clock,
      BiFunction<String, String, FaultEffect> faults,
      Recorder recorder) {
    this.service = service;
    this.clock = clock;
    this.faults = faults;
    this.recorder = recorder;
  }

  @Override
  public Reply answer(WireRequest request) throws IOException {
    String given = request.header("x-request-id");
    String requestId = given == null ? numbered(requests.incrementAndGet()) : given;
    FaultEffect fault = faults.apply(request.method(), request.path());
    var body = new TeeStream(request.body());
    WireResponse response = fault.spoiled().apply(work(request.withBody(body), requestId, fault));
    if (Endpoint.covers(request.path())) {
      // Reads it for the journal, also if the question was refused before it was read.
      body.transferTo(OutputStream.nullOutputStream());
    }
    boolean answered =
        fault.delivery() != Delivery.RESET && fault.delivery() != Delivery.STALL_BEFORE_HEADERS;
    recorder.record(clock.instant(), request, body.seen(), answered ? response : null);
    boolean hasId = response.headers().first("x-request-id") != null;
    WireResponse complete = hasId ? response : response.with("x-request-id", requestId);
    return new Reply(
        complete.with("Date", HttpDate.format(clock.instant())), fault.delivery(), fault.delay());
  }

  /** A UUID made of the number of requests so far, the same in each run. */
  private static String numbered(long request) {
    String digits = Long.toString(request);
    return "00000000-0000-4000-8000-" + "0".repeat(Math.max(0, 12 - digits.length())) + digits;
  }

  private WireResponse work(WireRequest request, String requestId, FaultEffect fault)
      throws IOException {
    if (fault.skipsWork()) {
      return WireResponse.json(200, Map.of());
    }
    try {
      return service.answer(request, requestId);
    } catch (RuntimeException e) {
      return ApiError.internal("the fake itself failed: " + e).response();
    }
  }
}
