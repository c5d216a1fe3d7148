// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import of a model: a long-running operation of the service.
 *
 * @param name full name, by which it can be read again
 * @param done whether it has ended
 * @param metadata progress as the service words it
 * @param response the result, once it succeeded
 * @param error why it failed; null while it runs or if it succeeded
 */
public record ImportOperation(
    String name,
    @Nullable Boolean done,
    Map<String, Object> metadata,
    Map<String, Object> response,
    @Nullable Status error,
    Map<String, Object> extras)
    implements Awaitable {

  public ImportOperation {
    Objects.requireNonNull(name, "name");
    metadata = Copies.freeForm(metadata);
    response = Copies.freeForm(response);
    extras = Copies.freeForm(extras);
  }

  /** Made from {@code done}, because operations have no state of their own. */
  private static final class OperationState extends OpenEnum {
    OperationState(String value) {
      super(value);
    }

    @Override
    public boolean isKnown() {
      return true;
    }
  }

  @Override
  public OpenEnum state() {
    return new OperationState(Boolean.TRUE.equals(done) ? "DONE" : "RUNNING");
  }

  @Override
  public Phase phase() {
    return Phase.of(Boolean.TRUE.equals(done) && error == null, error);
  }

  @Override
  public @Nullable Status status() {
    return error;
  }
}
