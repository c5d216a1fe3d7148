// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.SnakeCaseNames;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.rest.json.WireComponent.WirePlace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes to the wire, encoded once.
 *
 * @param type the request's simple class name, for messages
 * @param resource the fields of the resource; a credential in them is still an object that prints as {@code ***}
 * @param besideResource members that stand beside the resource where the body wraps it
 * @param extraBody the user's own members
 * @param query the request's query parameters, those of the user included
 * @param clear fields that an update clears, in snake_case
 */
public record EncodedRequest(
    String type,
    Map<String, @Nullable Object> resource,
    Map<String, @Nullable Object> besideResource,
    Map<String, ? extends @Nullable Object> extraBody,
    Map<String, String> query,
    List<String> clear) {

  public static EncodedRequest of(RequestSpec spec) {
    var query = new LinkedHashMap<String, String>();
    PlainForm.of(spec, WirePlace.QUERY)
        .forEach((name, value) -> query.put(name, String.valueOf(value)));
    query.putAll(spec.extraQuery());
    List<String> clear = spec instanceof UpdateSpec update ? update.clear() : List.of();
    return new EncodedRequest(
        spec.getClass().getSimpleName(),
        PlainForm.of(spec, WirePlace.FIELD),
        PlainForm.of(spec, WirePlace.BESIDE_RESOURCE),
        spec.extraBody(),
        query,
        clear.stream().map(SnakeCaseNames::of).toList());
  }

  /** The body of a kind whose fields stand in the body itself. */
  public Map<String, @Nullable Object> body() {
    var body = new LinkedHashMap<String, @Nullable Object>(resource);
    body.putAll(besideResource);
    body.putAll(extraBody);
    return body;
  }

  /** The body of a kind whose fields stand in an object of this name. */
  public Map<String, @Nullable Object> wrapped(String name) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put(name, resource);
    body.putAll(besideResource);
    body.putAll(extraBody);
    return body;
  }

  /**
   * The fields that an update changes: the keys of the body and the cleared fields. Always sent: without a mask the
   * service may clear what the body leaves out.
   *
   * @throws InvalidRequestException if nothing is changed, or a field is both set and cleared
   */
  public List<String> updateMask() {
    Set<String> paths = new LinkedHashSet<>();
    body().keySet().forEach(field -> paths.add(SnakeCaseNames.of(field)));
    for (String field : clear) {
      if (paths.contains(field)) {
        throw invalid("clear: " + field + " is set as well; keep one of them");
      }
    }
    paths.addAll(clear);
    if (paths.isEmpty()) {
      throw invalid("update: nothing is set; set or clear the fields to change");
    }
    return List.copyOf(paths);
  }

  private InvalidRequestException invalid(String problem) {
    return new InvalidRequestException(type, List.of(problem));
  }
}
