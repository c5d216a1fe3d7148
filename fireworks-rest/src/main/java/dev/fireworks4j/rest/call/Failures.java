// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.resource.StatusCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the failure of the last attempt into what the user sees. */
final class Failures {
  private Failures() {}

  static FireworksException exception(
      Failure failure, Progress progress, Call call, Operation<?> operation) {
    CallContext context = progress.context();
    IOException cause = failure.cause();
    return switch (failure.kind()) {
      case REFUSED -> refusal(failure, context, operation);
      case BROKEN ->
          new TransportException(
              context, Objects.requireNonNull(cause), progress.mayHaveReachedServer());
      case SILENT ->
          new TransportException(context, silence(call), progress.mayHaveReachedServer());
      case UNREADABLE -> unreadable(Objects.requireNonNull(failure.problem()), context);
      case DEADLINE -> new DeadlineExceededException(context, call.budget().total(), cause);
      case INTERRUPTED -> interrupted(context, cause);
      case CLOSED -> new ClosedException(operation.label(), context.mayHaveTakenEffect());
      case CIRCUIT_OPEN ->
          new CircuitOpenException(
              context,
              Host.of(operation.uri()).toString(),
              Objects.requireNonNull(failure.retryAfter()),
              cause);
    };
  }

  private static IOException silence(Call call) {
    Duration limit = call.settings().silence();
    return new SocketTimeoutException("no byte moved for " + limit.toMillis() + " ms");
  }

  private static FireworksException interrupted(CallContext context, @Nullable IOException cause) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(context, cause);
  }

  private static DecodingException unreadable(Failure.Unreadable problem, CallContext context) {
    return new DecodingException(
        context, problem.httpStatus(), problem.path(), problem.text(), null);
  }

  private static ApiException refusal(
      Failure failure, CallContext context, Operation<?> operation) {
    ErrorResponse response = Objects.requireNonNull(failure.response());
    if (response.httpStatus() == 404) {
      return new NotFoundException(
          context,
          response,
          hintOr(operation, "check the id, the account and that this key may see it"));
    }
    if (response.httpStatus() == 409) {
      return new ConflictException(
          context, response, conflict(response), "choose another id, or get() the existing one");
    }
    if (response.httpStatus() == 429) {
      return new RateLimitedException(
          context, response, failure.retryAfter(), "slow down or raise the quota, then try again");
    }
    return new ApiException(context, response, advice(response, operation));
  }

  private static String hintOr(Operation<?> operation, String advice) {
    return operation.hint() == null ? advice : operation.hint();
  }

  private static String conflict(ErrorResponse response) {
    String message = response.message() == null ? "the id is taken" : response.message();
    return message + " (by a resource that this call did not create).";
  }

  private static String advice(ErrorResponse response, Operation<?> operation) {
    StatusCode code = response.code();
    if (code.equals(StatusCode.UNAUTHENTICATED)) {
      return "check the API key";
    }
    if (code.equals(StatusCode.PERMISSION_DENIED)) {
      return "check the account, the key's role and the quota";
    }
    int status = response.httpStatus();
    if (status == 407) {
      return "give the proxy its user and password with ProxySettings.withCredentials()";
    }
    if (status == 405 || status == 501) {
      return operation.uri().getPath().endsWith(":cancel")
          ? "this server has no cancel for the kind; only delete() stops the job, and loses its record"
          : hintOr(operation, "this server does not have the operation");
    }
    if (response.isTransient()) {
      return "try again later";
    }
    return status >= 300 && status < 400
        ? "redirects are never followed; check the base URL"
        : "correct the request; repeating it as it is will not help";
  }
}
