// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a dataset that is a part of another one. Wire: {@code splitted}.
 *
 * @param sourceDatasetId id of the dataset it was cut from
 */
@WithBuilder
public record Splitted(
    @Nullable @Reference("datasets") String sourceDatasetId, Map<String, Object> extras) {

  public Splitted {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static SplittedBuilder builder() {
    return SplittedBuilder.builder();
  }
}
