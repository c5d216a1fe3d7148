// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of the last operation on a resource.
 *
 * @param code {@code OK} unless something failed
 * @param message for people, in English; may be empty on a failure
 * @param details Google RPC details as plain maps; match on their {@code reason}, not on the message
 */
@WithBuilder
public record Status(
    @Nullable StatusCode code,
    @Nullable String message,
    List<Map<String, Object>> details,
    Map<String, Object> extras)
    implements Serializable {

  public Status {
    details = Copies.freeForms(details);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static StatusBuilder builder() {
    return StatusBuilder.builder();
  }

  /** A status without details. */
  public static Status of(StatusCode code, String message) {
    return builder().code(code).message(message).build();
  }
}
