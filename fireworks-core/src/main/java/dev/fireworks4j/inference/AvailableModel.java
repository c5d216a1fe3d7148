// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that answers now, as the inference API lists it.
 *
 * @param id what to put into {@code model}
 * @param object {@code model}
 * @param ownedBy the owning account
 * @param created when it was made
 * @param kind kind of the model
 * @param supportsChat whether it takes a conversation
 * @param supportsImageInput whether it sees images
 * @param supportsTools whether it calls functions
 * @param contextLength maximum number of tokens of prompt and answer; null where the service does not say
 */
@SnakeCase
public record AvailableModel(
    String id,
    @Nullable String object,
    @Nullable String ownedBy,
    @EpochSeconds @Nullable Instant created,
    @Nullable String kind,
    @Nullable Boolean supportsChat,
    @Nullable Boolean supportsImageInput,
    @Nullable Boolean supportsTools,
    @Nullable Integer contextLength,
    Map<String, Object> extras) {

  public AvailableModel {
    Objects.requireNonNull(id, "id");
    extras = Copies.freeForm(extras);
  }
}
