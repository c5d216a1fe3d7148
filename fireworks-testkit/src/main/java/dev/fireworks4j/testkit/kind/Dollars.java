// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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

  static Map<String, @Nullable Object> write(BigDecimal amount) {
    var money = new LinkedHashMap<String, @Nullable Object>();
    BigDecimal units = BigDecimal.valueOf(amount.longValue());
    money.put("currencyCode", "USD");
    money.put("units", units.toPlainString());
    money.put("nanos", amount.subtract(units).movePointRight(NANO_DIGITS).longValue());
    return money;
  }
}
