// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.json.EncodedRequest;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.waiting.Awaitable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates a resource exactly once, whatever the network does.
 *
 * <p>The id is known before the first attempt, so a repeat of a create that had worked is refused. Then the stored
 * resource is looked at: if it is what was sent, and not older than this call, it is this call's own.
 */
final class SafeCreate<R extends Awaitable> {
  private static final String ADVICE = "choose another id, or get() the existing one";
  private static final Set<String> TOMBSTONES =
      Set.of(
          "JOB_STATE_DELETING",
          "JOB_STATE_DELETING_CLEANING_UP",
          "JOB_STATE_DELETED",
          "JOB_STATE_ARCHIVED");

  private final Session session;
  private final Kind<R> kind;
  private final Resources<R> resources;

  SafeCreate(Session session, Kind<R> kind) {
    this.session = session;
    this.kind = kind;
    this.resources = new Resources<>(session, kind);
  }

  R create(CreateSpec spec) {
    Objects.requireNonNull(spec, "spec");
    String given = spec.id();
    String id = given == null ? GeneratedId.of(kind.idPrefix()) : given;
    ResourceName name = session.name(kind, id);
    EncodedRequest request = session.codec().encode(spec);
    Call call = session.begin();
    try {
      return session.run(creation(request, name), call);
    } catch (ApiException refused) {
      if (refused.mayHaveTakenEffect() && mayBeOurOwnDoing(refused.httpStatus())) {
        return adopt(request, name, call, refused);
      }
      boolean mayBeInDisguise =
          given != null && !refused.mayHaveTakenEffect() && saysTooLittle(refused);
      throw mayBeInDisguise ? unmasked(refused, name, call) : refused;
    }
  }

  /** Not what is in the way, or, where the answer was cut off, nothing at all. */
  private static boolean saysTooLittle(ApiException refused) {
    return refused.code().equals(StatusCode.FAILED_PRECONDITION)
        || (refused.httpStatus() == 400 && refused.response().message() == null);
  }

  /** Some kinds trip over what an older resource of that id made, such as an output dataset, before they look at the id. */
  private ApiException unmasked(ApiException refused, ResourceName name, Call call) {
    try {
      look(name, call, refused);
      String reason = refused.response().message();
      return taken(refused, reason == null ? "the refusal was cut off." : reason);
    } catch (CallException unseen) {
      return refused;
    }
  }

  /**
   * Looks first, because a repeat of a create may be refused for what the first one made, or for a quota. What is there may
   * be older than this call.
   */
  R createIfAbsent(CreateSpec spec) {
    ResourceName name = named(spec);
    EncodedRequest request = session.codec().encode(spec);
    Operation<R> create = creation(request, name);
    Call call = session.begin();
    R found = find(request, looking(name, create.label()), call);
    return found == null ? createdByNow(request, name, create, call) : found;
  }

  /** The first half of {@link #createIfAbsent}; null for nothing there. */
  @Nullable R find(CreateSpec spec) {
    ResourceName name = named(spec);
    EncodedRequest request = session.codec().encode(spec);
    return find(request, looking(name, "find " + kind.singular() + " " + name), session.begin());
  }

  private @Nullable R find(EncodedRequest request, Operation<Stored<R>> look, Call call) {
    try {
      Stored<R> stored = session.run(look, call);
      var taken =
          new ErrorResponse(409, StatusCode.ALREADY_EXISTS, null, List.of(), Headers.empty(), "");
      return agreed(request, stored, call.context(look.label()), taken);
    } catch (NotFoundException absent) {
      return null;
    }
  }

  private ResourceName named(CreateSpec spec) {
    String id = Objects.requireNonNull(spec, "spec").id();
    if (id == null) {
      throw new InvalidRequestException(
          spec.getClass().getSimpleName(),
          List.of("id: missing; the " + kind.singular() + " is found again by it"));
    }
    return session.name(kind, id);
  }

  /** Another process may be at it too. */
  private R createdByNow(
      EncodedRequest request, ResourceName name, Operation<R> create, Call call) {
    try {
      return session.run(create, call);
    } catch (ApiException refused) {
      if (!mayBeOurOwnDoing(refused.httpStatus())) {
        throw refused;
      }
      Stored<R> stored = look(name, call, refused);
      return agreed(request, stored, refused.context(), refused.response());
    }
  }

  private Operation<R> creation(EncodedRequest request, ResourceName name) {
    var query = new LinkedHashMap<String, String>();
    Map<String, @Nullable Object> body = request.body();
    if (kind.idInQuery()) {
      query.put(kind.idField(), name.id());
    } else {
      body = new LinkedHashMap<>(Map.of(kind.idField(), name.id()));
      body.putAll(request.wrapped(kind.singular()));
    }
    query.putAll(request.query());
    URI uri = session.collection(kind, "", query);
    String label =
        "create " + kind.singular() + " \"" + name.id() + "\" in accounts/" + name.account();
    return Operation.of(label, "POST", uri, session.reading(kind.type())).with(session.json(body));
  }

  /** 400 as well: a repeat may trip over what the first attempt made beside the resource, such as an output dataset. */
  private static boolean mayBeOurOwnDoing(int status) {
    return status == 409 || status == 400;
  }

  private R adopt(EncodedRequest request, ResourceName name, Call call, ApiException refused) {
    Stored<R> stored = look(name, call, refused);
    R resource = agreed(request, stored, refused.context(), refused.response());
    if (isOlder(stored.fields().get("createTime"), call.startedByServerClock())) {
      throw taken(refused, "the stored " + kind.singular() + " was created before this call.");
    }
    return resource;
  }

  private R agreed(
      EncodedRequest request, Stored<R> stored, CallContext known, ErrorResponse response) {
    String the = "the stored " + kind.singular() + " ";
    String state = String.valueOf(stored.fields().get("state"));
    if (TOMBSTONES.contains(state)) {
      throw taken(known, response, the + "is " + state + ".", "use a new id; this one stays taken");
    }
    List<String> differences = Agreement.differences(request.resource(), stored.fields());
    if (!differences.isEmpty()) {
      String fields = String.join(", ", differences);
      throw taken(known, response, the + "differs in " + fields + ".", ADVICE);
    }
    return stored.resource();
  }

  private Stored<R> look(ResourceName name, Call call, ApiException refused) {
    try {
      return session.run(looking(name, refused.context().operation()), call);
    } catch (NotFoundException hidden) {
      if (refused instanceof ConflictException) {
        throw taken(refused, "nothing by that id can be seen; deleted names may stay taken.");
      }
      throw refused;
    }
  }

  private Operation<Stored<R>> looking(ResourceName name, String operation) {
    return resources
        .read(name.id(), "", Map.of(), this::stored)
        .labelled(operation + ", looking at it");
  }

  /** Both forms from one answer: a second look could fail, or see something else. */
  private Stored<R> stored(InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    return new Stored<>(
        session.codec().readObject(new ByteArrayInputStream(bytes)),
        session.codec().read(new ByteArrayInputStream(bytes), kind.type()));
  }

  /** What stands under the id, as it is on the wire and decoded. */
  private record Stored<R>(Map<String, @Nullable Object> fields, R resource) {}

  /** What is stored is not this call's, and the id is its own: nothing took effect. */
  private static ConflictException taken(ApiException refused, String cause) {
    return taken(refused.context(), refused.response(), cause, ADVICE);
  }

  private static ConflictException taken(
      CallContext known, ErrorResponse response, String cause, String advice) {
    return new ConflictException(
        new CallContext(
            known.operation(), known.requestId(), known.serverRequestId(), known.attempts(), false),
        response,
        "the id is taken: " + cause,
        advice);
  }

  private static boolean isOlder(@Nullable Object createTime, @Nullable Instant started) {
    if (started == null || !(createTime instanceof String text)) {
      return false;
    }
    try {
      return OffsetDateTime.parse(text).toInstant().isBefore(started);
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }
}
