// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Credential;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reporting of training progress to Weights &amp; Biases.
 *
 * @param enabled whether to report at all
 * @param apiKey the user's key; the service does not give it back
 * @param project project to report to
 * @param entity team or user to report as
 * @param runId run to report to
 * @param url where the run can be watched; filled in by the service
 */
@WithBuilder
public record WandbConfig(
    @Nullable Boolean enabled,
    @Nullable Credential apiKey,
    @Nullable String project,
    @Nullable String entity,
    @Nullable String runId,
    @Nullable String url,
    Map<String, Object> extras) {

  public WandbConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static WandbConfigBuilder builder() {
    return WandbConfigBuilder.builder();
  }
}
