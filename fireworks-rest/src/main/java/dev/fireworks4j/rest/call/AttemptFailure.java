// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallScope.RetryReason;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.internal.TlsFailures;
import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why an attempt failed. */
sealed interface AttemptFailure {

  /** What the end of an attempt says about the host. */
  enum HostHealth {
    WORKING,
    FAILING,
    /** Nothing: the attempt ended for a reason on the client's side. */
    UNKNOWN
  }

  /** A failure of a connection that the client did not cause. */
  static AttemptFailure of(IOException broken) {
    return broken instanceof NotProcessedException unprocessed
        ? new NotProcessed(unprocessed)
        : new Broken(broken, !TlsFailures.isUntrusted(broken));
  }

  /** The failure of the connection, or null. */
  default @Nullable IOException cause() {
    return null;
  }

  /** True if another attempt could succeed; whether it is safe is another question. */
  default boolean isTransient() {
    return false;
  }

  /** True if the next attempt does not count against the policy's number of attempts. */
  default boolean isFree() {
    return false;
  }

  /** True if it takes a token of the retry budget. */
  default boolean costsToken() {
    return isTransient() && !isFree();
  }

  /** What it means for the circuit breaker. */
  default HostHealth health() {
    return HostHealth.UNKNOWN;
  }

  /** True if the request may have been carried out. */
  default boolean mayHaveReachedServer() {
    return !(cause() instanceof NotSentException);
  }

  /** How long the server asks to wait; null if it does not. */
  default @Nullable Duration retryAfter() {
    return null;
  }

  /** What listeners are told if another attempt follows. */
  default RetryReason retryReason() {
    return RetryReason.CONNECTION;
  }

  /** What the user sees if no attempt follows. */
  FireworksException exception(OperationProgress progress);

  /**
   * The server answered with anything but success.
   *
   * @param retryAfter what the server asked for, never negative
   * @param shouldRetry the server's {@code x-should-retry}, or null
   */
  record Refused(
      ErrorResponse response, @Nullable Duration retryAfter, @Nullable Boolean shouldRetry)
      implements AttemptFailure {

    @Override
    public boolean isTransient() {
      if (response.isScalingUp()) {
        return false;
      }
      return shouldRetry == null ? response.isTransient() : shouldRetry;
    }

    @Override
    public HostHealth health() {
      if (response.isScalingUp()) {
        return HostHealth.UNKNOWN;
      }
      return response.httpStatus() >= 500 ? HostHealth.FAILING : HostHealth.WORKING;
    }

    @Override
    public boolean mayHaveReachedServer() {
      return response.httpStatus() >= 500 || response.httpStatus() == 408;
    }

    @Override
    public RetryReason retryReason() {
      return RetryReason.STATUS;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return Refusals.exception(this, progress);
    }
  }

  /** The server reports a missing resource as a fault of its own. */
  record Missing(ErrorResponse response) implements AttemptFailure {

    @Override
    public HostHealth health() {
      return HostHealth.WORKING;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return Refusals.missing(response, progress);
    }
  }

  /**
   * The connection failed, or the answer ended before it was complete.
   *
   * @param isTransient false if no attempt can succeed: the certificate is not trusted, or the transport does not take
   *     the request
   */
  record Broken(IOException cause, boolean isTransient) implements AttemptFailure {
    @Override
    public HostHealth health() {
      return isTransient ? HostHealth.FAILING : HostHealth.UNKNOWN;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return broken(progress, cause);
    }
  }

  /** The server is up and did not process the request. */
  record NotProcessed(NotProcessedException cause) implements AttemptFailure {

    @Override
    public boolean isTransient() {
      return true;
    }

    @Override
    public boolean isFree() {
      return true;
    }

    @Override
    public RetryReason retryReason() {
      return RetryReason.NOT_PROCESSED;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return broken(progress, cause);
    }
  }

  /** No byte moved for as long as the limit. */
  record Silent(Duration limit, IOException cause) implements AttemptFailure {

    @Override
    public boolean isTransient() {
      return true;
    }

    @Override
    public HostHealth health() {
      return HostHealth.FAILING;
    }

    @Override
    public RetryReason retryReason() {
      return RetryReason.SILENCE;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      var silence = new SocketTimeoutException("no byte moved for " + limit.toMillis() + " ms");
      return broken(progress, silence);
    }
  }

  /**
   * A success whose body is not what was asked for.
   *
   * @param path a JSON path
   */
  record Unreadable(int httpStatus, String path, String problem) implements AttemptFailure {

    @Override
    public HostHealth health() {
      return HostHealth.WORKING;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return new DecodingException(progress.context(), httpStatus, path, problem, null);
    }
  }

  /**
   * The call's deadline passed.
   *
   * @param hadItsTime true if the attempt alone took as long as the limit on silence; a shorter one says nothing about
   *     the host
   */
  record DeadlinePassed(@Nullable IOException cause, boolean hadItsTime) implements AttemptFailure {

    @Override
    public boolean costsToken() {
      return hadItsTime;
    }

    @Override
    public HostHealth health() {
      return hadItsTime ? HostHealth.FAILING : HostHealth.UNKNOWN;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      Duration deadline = progress.call().budget().total();
      return new DeadlineExceededException(progress.context(), deadline, cause);
    }
  }

  record Interrupted(@Nullable IOException cause) implements AttemptFailure {

    /** Sets the thread's interrupt flag again. */
    @Override
    public FireworksException exception(OperationProgress progress) {
      Thread.currentThread().interrupt();
      return new CallInterruptedException(progress.context(), cause);
    }
  }

  record ClientClosed(@Nullable IOException cause) implements AttemptFailure {

    @Override
    public FireworksException exception(OperationProgress progress) {
      CallContext context = progress.context();
      return new ClosedException(context.operation(), context.mayHaveTakenEffect());
    }
  }

  record BreakerOpen(Host host, Duration retryAfter) implements AttemptFailure {

    @Override
    public boolean mayHaveReachedServer() {
      return false;
    }

    @Override
    public FireworksException exception(OperationProgress progress) {
      return new CircuitOpenException(progress.context(), host.toString(), retryAfter, null);
    }
  }

  private static TransportException broken(OperationProgress progress, IOException cause) {
    return new TransportException(progress.context(), cause, progress.mayHaveReachedServer());
  }
}
