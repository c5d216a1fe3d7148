// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.UpdateSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the metadata of a dataset; what is null stays as it is. Its rows never change. The other fields are those
 * of {@link Dataset}.
 */
@WithBuilder
public record UpdateDataset(
    @Nullable String displayName,
    @Nullable Long exampleCount,
    @Nullable DatasetFormat format,
    @Nullable String sourceJobName,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateDataset {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("UpdateDataset")
        .displayName(displayName)
        .positive("exampleCount", exampleCount)
        .clearable(UpdateDataset.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateDatasetBuilder builder() {
    return UpdateDatasetBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateDataset clear(String... fields) {
    return UpdateDatasetBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
