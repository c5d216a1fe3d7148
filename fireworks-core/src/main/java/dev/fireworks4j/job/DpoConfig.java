// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of direct preference optimization; the service does not publish its defaults.
 *
 * @param beta how strongly to stay close to the reference model
 * @param refCacheConcurrency reference passes at a time
 * @param refCacheBatchSize examples per reference pass
 */
@WithBuilder
public record DpoConfig(
    @Nullable Double beta,
    @Nullable Integer refCacheConcurrency,
    @Nullable Integer refCacheBatchSize,
    Map<String, Object> extras) {

  public DpoConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static DpoConfigBuilder builder() {
    return DpoConfigBuilder.builder();
  }
}
