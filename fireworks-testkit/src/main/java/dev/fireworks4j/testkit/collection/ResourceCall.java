// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.query.FieldNames;
import dev.fireworks4j.testkit.schema.BodyReader;
import dev.fireworks4j.testkit.schema.Schema;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.SignedUrls;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request to a collection or a resource of it.
 *
 * @param parent full name of the collection's parent, e.g. {@code accounts/acme}; may hold the wildcard {@code -}
 * @param body the JSON object sent, empty where there was none
 */
public record ResourceCall(
    FakeState store,
    WireRequest request,
    Map<String, String> query,
    String parent,
    Map<String, @Nullable Object> body,
    KeyUser caller) {

  /** A query parameter, {@code ""} if it is missing. */
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** True if a query parameter is {@code true}. */
  public boolean isOn(String name) {
    return parameter(name).equals("true");
  }

  /** A member of the body, in either spelling of its name; null if it is missing. */
  public @Nullable Object member(String name) {
    Object value = body.get(name);
    return value == null ? body.get(FieldNames.snakeCase(name)) : value;
  }

  /** A member as text, {@code ""} if it is missing. */
  public String field(String name) {
    return Objects.toString(member(name), "");
  }

  /**
   * A member as text that has to be there, also in an update that does not change it.
   *
   * @throws ApiError 400 if it is missing
   */
  public String required(String name) {
    if (field(name).isEmpty()) {
      throw ApiError.missing(name);
    }
    return field(name);
  }

  /**
   * The call with a body that was read as a message of the schema.
   *
   * @throws ApiError 400 if a member is unknown or has the wrong type
   */
  public ResourceCall reading(String type) {
    var read = new BodyReader(Schema.service()).read(Schema.service().body(type), body);
    return new ResourceCall(store, request, query, parent, read, caller);
  }

  /** Signed URLs that start with the address that the client used. */
  public String downloadUrl(String path) {
    return new SignedUrls(store).download(request.origin(), path);
  }

  /** As {@link #downloadUrl}, for a PUT. */
  public String uploadUrl(String path) {
    return new SignedUrls(store).upload(request.origin(), path);
  }
}
