// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price.
 *
 * @param sku what is paid for, in the service's words
 * @param amount price of one unit
 * @param unit what the price is for, e.g. a million tokens
 */
public record ServerlessPrice(
    @Nullable String sku,
    @Nullable Money amount,
    @Nullable String unit,
    Map<String, Object> extras) {

  public ServerlessPrice {
    extras = Copies.freeForm(extras);
  }
}
