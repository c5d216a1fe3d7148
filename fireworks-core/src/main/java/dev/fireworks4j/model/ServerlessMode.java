// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to ask a model without a deployment.
 *
 * @param name {@code default}, {@code priority}, {@code fast} or {@code spot}
 * @param serviceTier the service tier of requests for it
 * @param usageIdentifier the model string of requests for it
 * @param skuInfos the billed quantities and their prices
 * @param useCases what it is meant for
 * @param createTime when it was offered first
 * @param updateTime when it last changed
 * @param updatedBy e-mail address of the user who changed it
 */
public record ServerlessMode(
    @Nullable String name,
    @Nullable String serviceTier,
    @Nullable String usageIdentifier,
    List<ServerlessPrice> skuInfos,
    List<String> useCases,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String updatedBy,
    Map<String, Object> extras) {

  public ServerlessMode {
    skuInfos = Copies.list(skuInfos);
    useCases = Copies.list(useCases);
    extras = Copies.freeForm(extras);
  }
}
