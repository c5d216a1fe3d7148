// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.RequestSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a model that may be uploaded.
 *
 * @param configJson text of {@code config.json}
 * @param tokenizerConfigJson text of {@code tokenizer_config.json}
 */
@WithBuilder
public record ModelConfig(
    String configJson,
    @Nullable String tokenizerConfigJson,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public ModelConfig {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("ModelConfig").required("configJson", configJson).orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ModelConfigBuilder builder() {
    return ModelConfigBuilder.builder();
  }
}
