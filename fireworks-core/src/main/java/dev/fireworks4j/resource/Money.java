// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, exact to nine decimals.
 *
 * @param currencyCode ISO 4217, e.g. {@code USD}
 * @param units whole units of the currency
 * @param nanos billionths of a unit, with the sign of {@code units}
 */
@WithBuilder
public record Money(
    @Nullable String currencyCode, long units, int nanos, Map<String, Object> extras) {

  public Money {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static MoneyBuilder builder() {
    return MoneyBuilder.builder();
  }

  /** The whole amount, e.g. {@code 0.034400000}. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(units).add(BigDecimal.valueOf(nanos, 9));
  }

  /** For people, e.g. {@code 0.0344 USD}. */
  @Override
  public String toString() {
    String text = amount().stripTrailingZeros().toPlainString();
    return currencyCode == null ? text : text + " " + currencyCode;
  }

  /** An amount without unknown members. */
  public static Money of(String currencyCode, long units, int nanos) {
    return new Money(currencyCode, units, nanos, Map.of());
  }
}
