// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void adds_units_and_nanos_exactly() {
    assertThat(Money.of("USD", 0, 34_400_000).amount()).isEqualByComparingTo("0.0344");
    assertThat(Money.of("USD", Long.MAX_VALUE, 1).amount())
        .isEqualByComparingTo("9223372036854775807.000000001");
  }

  @Test
  void goes_below_zero_with_both_parts() {
    assertThat(Money.of("USD", -1, -750_000_000).amount()).isEqualByComparingTo("-1.75");
  }

  @Test
  void reads_as_an_amount_and_its_currency() {
    assertThat(Money.of("USD", 0, 34_400_000)).hasToString("0.0344 USD");
    assertThat(Money.of("USD", 1200, 0)).hasToString("1200 USD");
    assertThat(Money.builder().units(3).build()).hasToString("3");
  }

  @Test
  void is_zero_when_the_service_leaves_the_parts_out() {
    assertThat(Money.builder().currencyCode("USD").build().amount()).isEqualByComparingTo("0");
  }
}
