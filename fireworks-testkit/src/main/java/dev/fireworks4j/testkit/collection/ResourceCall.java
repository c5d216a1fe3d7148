// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.SignedUrls;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a collection or a resource of it.
 *
 * @param parent full name of what the collection lies in, e.g. {@code accounts/acme}; may hold the wildcard {@code -}
 * @param body the JSON object sent, empty where there was none
 */
public record ResourceCall(
    FakeState store,
    WireRequest request,
    Map<String, String> query,
    String parent,
    Map<String, @Nullable Object> body) {

  /** A query parameter, {@code ""} if it is missing. */
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** True if a query parameter says {@code true}. */
  public boolean isOn(String name) {
    return parameter(name).equals("true");
  }

  /** A text field of the body, in either spelling, {@code ""} if it is missing. */
  public String field(String camelCase, String snakeCase) {
    String value = DocumentFields.text(body, camelCase);
    return value.isEmpty() ? DocumentFields.text(body, snakeCase) : value;
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
