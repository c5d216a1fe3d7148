// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loss method of a preference or reinforcement job.
 *
 * @param method say it: what the service takes for null differs by kind
 * @param klBeta weight of the KL term for methods like GRPO
 * @param dpo for {@link LossMethod#DPO}
 * @param orpo for {@link LossMethod#ORPO}
 */
@WithBuilder
public record LossConfig(
    @Nullable LossMethod method,
    @Nullable Double klBeta,
    @Nullable DpoConfig dpo,
    @Nullable OrpoConfig orpo,
    Map<String, Object> extras) {

  public LossConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static LossConfigBuilder builder() {
    return LossConfigBuilder.builder();
  }

  /** Direct preference optimization with this beta. */
  public static LossConfig dpo(double beta) {
    return builder().method(LossMethod.DPO).dpo(DpoConfig.builder().beta(beta).build()).build();
  }

  /** Odds-ratio preference optimization with this lambda. */
  public static LossConfig orpo(double lambda) {
    return builder()
        .method(LossMethod.ORPO)
        .orpo(OrpoConfig.builder().lambda(lambda).build())
        .build();
  }
}
