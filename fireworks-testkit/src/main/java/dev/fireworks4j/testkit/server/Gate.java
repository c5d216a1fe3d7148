// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.testkit.store.World;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What every door calls. */
public final class Gate {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final World world;
  private final Service service;
  private final AtomicLong requests = new AtomicLong();

  /** A gate before a service. */
  public Gate(World world, Service service) {
    this.world = world;
    this.service = service;
  }

  /** Answers a request. */
  public Reply answer(WireRequest request) throws IOException {
    String given = request.header("x-request-id");
    String requestId =
        given == null ? String.format(Locale.ROOT, "fake-%08d", requests.incrementAndGet()) : given;
    WireResponse response = work(request, requestId);
    return new Reply(
        response.with("x-request-id", requestId).with("Date", HTTP_DATE.format(world.now())),
        Delivery.COMPLETE);
  }

  private WireResponse work(WireRequest request, String requestId) throws IOException {
    try {
      return service.answer(request, requestId);
    } catch (RuntimeException e) {
      return ApiError.internal("the fake itself failed: " + e).response();
    }
  }
}
