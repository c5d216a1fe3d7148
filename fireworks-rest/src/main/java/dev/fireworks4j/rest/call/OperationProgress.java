// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.transport.ResponseMetadata;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Progress of an operation: its attempts so far, and whether one of them may have been carried out. */
final class OperationProgress {
  private Operation<?> operation;
  private final UserCall call;
  private int attempts;
  private boolean uncertain;
  private @Nullable String serverRequestId;
  private @Nullable RetrySchedule schedule;

  OperationProgress(Operation<?> operation, UserCall call) {
    this.operation = operation;
    this.call = call;
  }

  UserCall call() {
    return call;
  }

  int attempts() {
    return attempts;
  }

  /** The operation's own advice, or the usual one. */
  String hintOr(String advice) {
    return operation.hint() == null ? advice : operation.hint();
  }

  boolean isInference() {
    return operation.audience() == Operation.Audience.INFERENCE;
  }

  boolean isCancel() {
    return operation.uri().getPath().endsWith(":cancel");
  }

  void begins(Operation<?> next) {
    operation = next;
  }

  /** An attempt ended; one that the server did not process does not count. */
  void ended(AttemptResult<?> result) {
    AttemptFailure failure = result.failure();
    if (failure == null || !failure.isFree()) {
      attempts++;
    }
    uncertain |= failure != null && failure.mayHaveReachedServer();
    if (uncertain && operation.repeat() != Repeat.READ) {
      call.tookEffectPerhaps();
    }
    if (result.serverRequestId() != null) {
      serverRequestId = result.serverRequestId();
    }
  }

  boolean isSafeToRepeat() {
    return operation.repeat() != Repeat.ONCE || !uncertain;
  }

  boolean mayHaveReachedServer() {
    return uncertain || call.mayHaveTakenEffect();
  }

  /** How long to wait after a failed attempt; null if the policy or the deadline allows no further one. */
  @Nullable Duration delay(AttemptFailure failure, ResumableOperation<?> work) {
    if (schedule == null) {
      schedule = new RetrySchedule(call.settings().retry());
    } else if (work.hasAdvanced()) {
      schedule.restart();
    }
    Duration delay = schedule.delay(failure);
    return delay != null && call.budget().allows(delay) ? delay : null;
  }

  ResponseMetadata metadata(AttemptResult<?> result) {
    String id = result.serverRequestId();
    return new ResponseMetadata(
        operation.label(),
        call.requestId(),
        id == null ? null : ForeignText.id(id),
        result.httpStatus(),
        result.headers(),
        attempts);
  }

  CallContext context() {
    return new CallContext(
        operation.label(),
        call.requestId(),
        serverRequestId,
        attempts,
        call.mayHaveTakenEffect(),
        call.search());
  }
}
