// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a dataset that was made from another by a filter or a conversion.
 *
 * @param sourceDatasetId id of the dataset it was made from
 * @param filter which rows were taken
 * @param originalFormat format of the source
 */
@WithBuilder
public record Transformed(
    @Nullable @Reference("datasets") String sourceDatasetId,
    @Nullable String filter,
    @Nullable DatasetFormat originalFormat,
    Map<String, Object> extras) {

  public Transformed {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static TransformedBuilder builder() {
    return TransformedBuilder.builder();
  }
}
