// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.Money;
import java.util.List;
import java.util.Map;

/**
 * When the service writes to the owner of an account.
 *
 * @param monthlySpendThresholds amounts; passing one of them within a month sends an e-mail
 */
public record NotificationSettings(List<Money> monthlySpendThresholds, Map<String, Object> extras) {

  public NotificationSettings {
    monthlySpendThresholds = Copies.list(monthlySpendThresholds);
    extras = Copies.freeForm(extras);
  }
}
