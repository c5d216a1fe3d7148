// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides whether a stored resource is the one that a create asked for, and says why it is not. */
record Conflicts<R extends Resource>(ResourceType<R> type) {
  private static final String ADVICE = "choose another id, or get() the existing one";

  /** {@code Date} and {@code createTime} come from different clocks, which differ by seconds. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  /**
   * The stored resource, if this call may have created it: it agrees with the spec, and is not much older than the
   * call.
   */
  R adopted(CreateSpec spec, ResourceName name, R stored, UserCall call, ApiException refusal) {
    if (isOlder(stored, call)) {
      throw taken(refusal, "the stored " + type.singular() + " was created before this call.");
    }
    check(spec, name, stored, refusal);
    return stored;
  }

  private static boolean isOlder(Resource stored, UserCall call) {
    Instant created = stored.createTime();
    Instant started = call.startedByServerClock();
    return created != null && started != null && created.isBefore(started.minus(CLOCK_TOLERANCE));
  }

  /** Throws the reason why the stored resource is not what the spec asks for, if there is one. */
  void check(CreateSpec spec, ResourceName name, R stored, ApiException refusal) {
    String the = "the id is taken: the stored " + type.singular() + " ";
    if (stored instanceof Awaitable awaitable && isGone(awaitable.phase())) {
      String gone = the + "is " + ForeignText.id(awaitable.state().value()) + ".";
      String advice =
          type.isUndeletable()
              ? "undelete() it, delete it with HARD to free the id, or use a new id"
              : "use a new id; this one stays taken";
      throw conflict(refusal.context(), refusal, gone, advice);
    }
    List<String> differences = new CreateComparison(name.account()).differences(spec, stored);
    if (!differences.isEmpty()) {
      String differs = the + "differs in " + String.join(", ", differences) + ".";
      boolean mayBeOurs = refusal.mayHaveTakenEffect();
      throw conflict(
          refusal.context(),
          refusal,
          mayBeOurs ? differs + " This call may have created it." : differs,
          mayBeOurs ? "get() it and compare before choosing another id" : ADVICE);
    }
  }

  private static boolean isGone(Phase phase) {
    return phase == Phase.DELETING || phase == Phase.DELETED;
  }

  /** The stored resource cannot be this call's: nothing took effect. */
  ConflictException taken(ApiException refusal, String cause) {
    CallContext context = refusal.context().withoutEffect();
    return conflict(context, refusal, "the id is taken: " + cause, ADVICE);
  }

  /** The conflict that a create would report, for a resource that was found before one was sent. */
  ConflictException alreadyExists(UserCall call, String operation) {
    var response =
        new ErrorResponse(409, StatusCode.ALREADY_EXISTS, null, List.of(), Headers.empty(), "");
    return new ConflictException(call.context(operation), response, "the id is taken.", ADVICE);
  }

  private static ConflictException conflict(
      CallContext context, ApiException refusal, String cause, String advice) {
    return new ConflictException(context, refusal.response(), cause, advice);
  }
}
