// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.gateway.ResourceType.IdSource;
import dev.fireworks4j.rest.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a resource exactly once, whatever the network does.
 *
 * <p>The id is known before the first attempt, so the service refuses a repeat of a create that had worked. Then the
 * stored resource is read: if this call may have created it, it is the result. Kinds whose ids the service makes are
 * left to {@link UnnamedCreate}.
 */
final class SafeCreate<R extends Resource> {
  private final ResourceRequests<R> requests;
  private final Session session;
  private final CreateRequests<R> creates;
  private final Conflicts<R> conflicts;

  SafeCreate(ResourceRequests<R> requests) {
    this.requests = requests;
    this.session = requests.session();
    this.creates = new CreateRequests<>(requests);
    this.conflicts = new Conflicts<>(requests.type());
  }

  R create(CreateSpec spec) {
    Objects.requireNonNull(spec, "spec");
    if (isIdMadeByServer()) {
      return new UnnamedCreate<>(requests, creates).create(spec);
    }
    String given = spec.id();
    String id = given == null ? GeneratedId.of(requests.type().idPrefix()) : given;
    ResourceName name = requests.name(id);
    Operation<R> create = creates.named(spec, name);
    return session.call(create, call -> created(spec, name, create, call));
  }

  private R created(CreateSpec spec, ResourceName name, Operation<R> create, UserCall call) {
    boolean isIdGiven = spec.id() != null;
    try {
      return session.run(create, call);
    } catch (ApiException e) {
      if (e.mayHaveTakenEffect() && mayBeOurOwnDoing(e)) {
        R stored = look(name, call, e);
        // Nobody else knows an id that the library made.
        return isIdGiven ? conflicts.adopted(spec, name, stored, call, e) : stored;
      }
      boolean mayHideConflict = isIdGiven && !e.mayHaveTakenEffect() && saysTooLittle(e);
      throw mayHideConflict ? conflictOr(e, name, call) : e;
    }
  }

  /** Asks what a create would make, with an id like a create. */
  R validate(CreateSpec spec) {
    String given = Objects.requireNonNull(spec, "spec").id();
    ResourceName name =
        requests.name(given == null ? GeneratedId.of(requests.type().idPrefix()) : given);
    return session.run(creates.validation(spec, name));
  }

  private boolean isIdMadeByServer() {
    return requests.type().idSource() == IdSource.SERVER;
  }

  /** True if the refusal does not name the conflict, or was cut off. */
  private static boolean saysTooLittle(ApiException refusal) {
    return refusal.code().equals(StatusCode.FAILED_PRECONDITION)
        || (refusal.httpStatus() == 400 && refusal.response().message() == null);
  }

  /** Some kinds report what an older resource of that id made, such as an output dataset, before they check the id. */
  private ApiException conflictOr(ApiException refusal, ResourceName name, UserCall call) {
    try {
      look(name, call, refusal);
      String reason = refusal.response().message();
      return conflicts.taken(refusal, reason == null ? "the refusal was cut off." : reason);
    } catch (CallException e) {
      return refusal;
    }
  }

  /**
   * Reads first, because a repeat of a create may be refused for what the first one made, or for a quota. An existing
   * resource may be older than this call.
   */
  R createIfAbsent(CreateSpec spec) {
    Objects.requireNonNull(spec, "spec");
    if (isIdMadeByServer()) {
      return new UnnamedCreate<>(requests, creates).createIfAbsent(spec);
    }
    ResourceName name = named(spec);
    Operation<R> create =
        creates.named(spec, name).named(requests.type().collection(), "createIfAbsent");
    return session.call(
        create,
        call -> {
          R found = find(spec, name, create.label(), call);
          return found == null ? createdByNow(spec, name, create, call) : found;
        });
  }

  /** The first half of {@link #createIfAbsent}; null if nothing is there. */
  @Nullable R find(CreateSpec spec) {
    Objects.requireNonNull(spec, "spec");
    if (isIdMadeByServer()) {
      return new UnnamedCreate<>(requests, creates).find(spec);
    }
    ResourceName name = named(spec);
    String label = requests.label("find", name);
    Operation<R> look =
        looking(name, label).labelled(label).named(requests.type().collection(), "find");
    return session.call(look, call -> find(spec, name, label, call));
  }

  private @Nullable R find(CreateSpec spec, ResourceName name, String operation, UserCall call) {
    try {
      Operation<R> look = looking(name, operation);
      R stored = session.run(look, call);
      conflicts.check(spec, name, stored, conflicts.alreadyExists(call, look.label()));
      return stored;
    } catch (NotFoundException e) {
      return null;
    }
  }

  private ResourceName named(CreateSpec spec) {
    String id = spec.id();
    if (id == null) {
      throw new InvalidRequestException(
          spec.getClass().getSimpleName(),
          List.of("id: missing; the " + requests.type().singular() + " is found again by it"));
    }
    return requests.name(id);
  }

  /** Another process may create it at the same time. */
  private R createdByNow(CreateSpec spec, ResourceName name, Operation<R> create, UserCall call) {
    try {
      return session.run(create, call);
    } catch (ApiException e) {
      if (!mayBeOurOwnDoing(e)) {
        throw e;
      }
      R stored = look(name, call, e);
      conflicts.check(spec, name, stored, e);
      return stored;
    }
  }

  /**
   * 400 as well: a repeat may be refused for what the first attempt made beside the resource, such as an output
   * dataset.
   */
  private static boolean mayBeOurOwnDoing(ApiException refusal) {
    return refusal.httpStatus() == 409 || refusal.httpStatus() == 400;
  }

  private R look(ResourceName name, UserCall call, ApiException refusal) {
    try {
      return session.run(looking(name, refusal.context().operation()), call);
    } catch (NotFoundException e) {
      if (refusal instanceof ConflictException) {
        throw conflicts.taken(
            refusal, "nothing by that id can be seen; deleted names may stay taken.");
      }
      throw refusal;
    }
  }

  private Operation<R> looking(ResourceName name, String operation) {
    return requests.get(name, Map.of()).labelled(operation + ", looking at it");
  }
}
