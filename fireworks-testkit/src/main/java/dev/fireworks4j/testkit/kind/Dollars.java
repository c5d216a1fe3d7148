// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.query.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money as the service writes it. */
final class Dollars {
  private static final int NANO_DIGITS = 9;

  private Dollars() {}

  /** Zero where there is no amount. */
  static BigDecimal read(@Nullable Object money) {
    if (!(money instanceof Map<?, ?> map)) {
      return BigDecimal.ZERO;
    }
    return number(map.get("units")).add(number(map.get("nanos")).movePointLeft(NANO_DIGITS));
  }

  private static BigDecimal number(@Nullable Object value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  static JsonObject write(BigDecimal amount) {
    BigDecimal units = BigDecimal.valueOf(amount.longValue());
    return JsonObject.of("currencyCode", "USD")
        .with("units", units.toPlainString())
        .with("nanos", amount.subtract(units).movePointRight(NANO_DIGITS).longValue());
  }
}
