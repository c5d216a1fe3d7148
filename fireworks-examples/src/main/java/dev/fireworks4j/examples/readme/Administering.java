// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static java.util.Objects.requireNonNull;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.usage.QueryUsageCosts;
import dev.fireworks4j.usage.UsageCostRow;
import dev.fireworks4j.usage.UsageDimension;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Users and costs of an account. */
final class Administering {
  private Administering() {}

  static void newServiceAccount(Fireworks fireworks, Instant expireTime, Consumer<String> vault) {
    // tag::service-account
    var spec = CreateUser.builder().id("ci").role("user").serviceAccount(true).build();
    fireworks.users().create(spec);
    ApiKey key =
        fireworks.apiKeys("ci").create(CreateApiKey.builder().expireTime(expireTime).build());
    vault.accept(requireNonNull(key.key()).reveal()); // shown this once
    // end::service-account
  }

  static void costs(Fireworks fireworks, Instant now, PrintStream out) {
    // tag::costs
    var lastWeek =
        QueryUsageCosts.builder()
            .startTime(now.minus(Duration.ofDays(7)))
            .endTime(now)
            .groupBy(List.of(UsageDimension.MODEL))
            .build();
    for (UsageCostRow row : fireworks.usage().costRows(lastWeek)) {
      out.println(requireNonNull(row.dimensions()).model() + ": " + row.subtotal());
    }
    // end::costs
  }
}
