// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.json.JsonCodec;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a resource exactly once, whatever the network does.
 *
 * <p>The id is known before the first attempt, so a repeat of a create that had worked is answered 409. Then the stored
 * resource is looked at: if it is what was sent, and not older than this call, it is this call's own.
 */
final class SafeCreate<R> {
  private static final JsonCodec COMPARABLE = JsonCodec.withoutSecrets();

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
    Call call = session.begin();
    try {
      return session.run(request(spec, name), call);
    } catch (ConflictException taken) {
      if (!taken.mayHaveTakenEffect()) {
        throw taken;
      }
      return adopt(spec, name, call, taken);
    }
  }

  private Operation<R> request(CreateSpec spec, ResourceName name) {
    Map<String, @Nullable Object> resource = session.object(spec);
    var query = new LinkedHashMap<String, String>();
    Map<String, @Nullable Object> body = resource;
    if (kind.idInQuery()) {
      query.put(kind.idField(), name.id());
      body = new LinkedHashMap<>(resource);
    } else {
      body = new LinkedHashMap<>();
      body.put(kind.idField(), name.id());
      body.put(kind.singular(), resource);
      body.putAll(spec.besideResource());
    }
    body.putAll(spec.extraBody());
    query.putAll(spec.queryParameters());
    query.putAll(spec.extraQuery());
    URI uri = session.collection(kind, "", query);
    String label =
        "create " + kind.singular() + " \"" + name.id() + "\" in accounts/" + name.account();
    return Operation.of(label, "POST", uri, session.reading(kind.type())).with(session.json(body));
  }

  private R adopt(CreateSpec spec, ResourceName name, Call call, ConflictException taken) {
    Map<String, @Nullable Object> stored = look(name, call, taken);
    Map<String, @Nullable Object> sent = Session.object(spec, COMPARABLE);
    String difference = Agreement.firstDifference(sent, stored);
    if (difference != null) {
      throw conflict(taken, "the stored " + kind.singular() + " differs in " + difference + ".");
    }
    if (isOlder(stored.get("createTime"), call.startedByServerClock())) {
      throw conflict(taken, "the stored " + kind.singular() + " was created before this call.");
    }
    return session.decode(stored, kind.type());
  }

  /** The id may be taken by this very call; that must be said even where looking fails. */
  private Map<String, @Nullable Object> look(
      ResourceName name, Call call, ConflictException taken) {
    try {
      return resources.getObject(name.id(), call);
    } catch (CallException failed) {
      ConflictException unresolved =
          conflict(taken, "whether it is this call's own could not be looked up.");
      unresolved.addSuppressed(failed);
      throw unresolved;
    }
  }

  private static ConflictException conflict(ConflictException taken, String cause) {
    return new ConflictException(
        taken.context(),
        taken.response(),
        "the id is taken: " + cause,
        "choose another id, or get() the existing one");
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
