// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job that shows one state after the other, a state a look, and stays in the last. Failures are thrown. */
final class Script implements Supplier<DpoJob> {
  static final String NAME = "accounts/acme/dpoJobs/prefs-7";

  private static final CallContext CONTEXT =
      new CallContext("get dpoJob \"prefs-7\" in accounts/acme", "id-1", null, 1, false, null);

  private final Deque<Object> steps = new ArrayDeque<>();
  private int looks;

  static Script of(Object... steps) {
    var script = new Script();
    script.steps.addAll(List.of(steps));
    return script;
  }

  int looks() {
    return looks;
  }

  @Override
  public DpoJob get() {
    looks++;
    Object step = steps.size() > 1 ? steps.remove() : Objects.requireNonNull(steps.peek());
    if (step instanceof FireworksException failure) {
      throw failure;
    }
    if (step instanceof DpoJob job) {
      return job;
    }
    return job((JobState) step, null);
  }

  static DpoJob job(JobState state, @Nullable Status status) {
    return DpoJob.builder().name(NAME).state(state).status(status).build();
  }

  static NotFoundException notFound() {
    return new NotFoundException(CONTEXT, response(404, StatusCode.NOT_FOUND), "check the id");
  }

  static ApiException unavailable() {
    return new ApiException(CONTEXT, response(503, StatusCode.UNAVAILABLE), "try again");
  }

  static ApiException forbidden() {
    return new ApiException(CONTEXT, response(403, StatusCode.PERMISSION_DENIED), "ask an admin");
  }

  static RateLimitedException limited(Duration retryAfter) {
    return new RateLimitedException(
        CONTEXT, response(429, StatusCode.RESOURCE_EXHAUSTED), retryAfter, "wait");
  }

  static CircuitOpenException breakerOpen() {
    return new CircuitOpenException(CONTEXT, "api.fireworks.ai", Duration.ofSeconds(30), null);
  }

  static TransportException reset() {
    return new TransportException(CONTEXT, new IOException("connection reset"), true);
  }

  static TransportException untrusted() {
    var refused = new IOException("handshake failed", new CertificateException("not trusted"));
    return new TransportException(CONTEXT, refused, false);
  }

  private static ErrorResponse response(int status, StatusCode code) {
    return new ErrorResponse(status, code, "as scripted", List.of(), Headers.empty(), "");
  }
}
