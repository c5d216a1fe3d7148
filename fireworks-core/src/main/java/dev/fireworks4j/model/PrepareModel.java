// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.RequestSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a model is prepared to be served at a lower precision.
 *
 * @param precision the precision; null for the service's choice
 * @param acceleratorCount accelerators to convert it on; null for 8
 * @param abort true to stop a preparation that runs
 */
@WithBuilder
public record PrepareModel(
    @Nullable Precision precision,
    @Nullable Integer acceleratorCount,
    @Nullable Boolean abort,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public PrepareModel {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("PrepareModel").positive("acceleratorCount", acceleratorCount).orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static PrepareModelBuilder builder() {
    return PrepareModelBuilder.builder();
  }
}
