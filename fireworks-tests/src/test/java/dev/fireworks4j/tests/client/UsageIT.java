// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.usage.BillingUsageQuery;
import dev.fireworks4j.usage.BillingUsageQueryBuilder;
import dev.fireworks4j.usage.EnforcementMode;
import dev.fireworks4j.usage.MetricSample;
import dev.fireworks4j.usage.MetricType;
import dev.fireworks4j.usage.QueryUsageCosts;
import dev.fireworks4j.usage.QueryUsageCostsBuilder;
import dev.fireworks4j.usage.UpdateAccountUsageLimits;
import dev.fireworks4j.usage.UpdateUserUsageLimits;
import dev.fireworks4j.usage.UsageCostFilter;
import dev.fireworks4j.usage.UsageDimension;
import dev.fireworks4j.usage.UsageScope;
import dev.fireworks4j.usage.UsageType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What was used, what it cost and who may spend how much, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class UsageIT extends UsersFixture {
  @Nested
  class Usage {
    private BillingUsageQueryBuilder days(int count) {
      return BillingUsageQuery.builder()
          .startTime(now.minus(Duration.ofDays(count)))
          .endTime(now.plusSeconds(1));
    }

    @Test
    void comes_in_quantities_of_each_sort() {
      String day = now.minus(Duration.ofDays(1)).toString();
      fake.jobs()
          .add(
              "billingUsage",
              Map.of(
                  "serverlessCosts",
                  List.of(
                      Map.of(
                          "startTime",
                          day,
                          "promptTokens",
                          "1200",
                          "costNanoUsd",
                          "340000",
                          "group",
                          Map.of("model_name", "m"))),
                  "dedicatedCosts",
                  List.of(Map.of("startTime", day, "acceleratorSeconds", "7200")),
                  "trainingCosts",
                  List.of(Map.of("startTime", day, "tokens", "9"))));

      var all = fireworks.usage().billingUsage(days(2).build());
      var serverless =
          fireworks
              .usage()
              .billingUsage(
                  days(2)
                      .usageType(UsageType.SERVERLESS)
                      .groupBy("model_name")
                      .timezone(ZoneId.of("Europe/Istanbul"))
                      .filter(Map.of("model_name", "m"))
                      .build());

      assertThat(all.dedicatedCosts().get(0).acceleratorSeconds()).isEqualTo(7200L);
      assertThat(all.trainingCosts().get(0).tokens()).isEqualTo(9L);
      assertThat(serverless.serverlessCosts().get(0).promptTokens()).isEqualTo(1200L);
      assertThat(serverless.serverlessCosts().get(0).costNanoUsd()).isEqualTo(340_000L);
      assertThat(serverless.serverlessCosts().get(0).group()).containsEntry("model_name", "m");
      assertThat(serverless.dedicatedCosts()).isEmpty();
      assertThat(fake.requests().all().get(1).path()).endsWith("/accounts/acme/billingUsage");
      assertThat(fake.requests().all().get(1).query())
          .containsEntry("timezone", "Europe/Istanbul")
          .containsEntry("filter[model_name]", "m")
          .containsEntry("groupBy", "model_name");
    }

    @Test
    void of_more_than_31_days_or_no_time_is_refused_before_a_request() {
      assertThatThrownBy(() -> days(32).build())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("31 days");
      assertThatThrownBy(() -> BillingUsageQuery.builder().build())
          .hasMessageContainingAll("startTime:", "endTime:");
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Nested
  class Costs {
    private void cost(String user, String model, Duration ago, String dollars) {
      var amount = new BigDecimal(dollars);
      var money =
          Map.of(
              "currencyCode", "USD",
              "units", String.valueOf(amount.longValue()),
              "nanos", amount.remainder(BigDecimal.ONE).movePointRight(9).longValue());
      var dimensions =
          Map.of(
              "startTime",
              now.minus(ago).toString(),
              "user",
              "accounts/acme/users/" + user,
              "model",
              model,
              "apiKeyId",
              "key_" + user);
      fake.jobs().add("usageCosts", Map.of("dimensions", dimensions, "subtotal", money));
    }

    private QueryUsageCostsBuilder lastDays(int days) {
      return QueryUsageCosts.builder()
          .startTime(now.minus(Duration.ofDays(days)))
          .endTime(now.plusSeconds(1));
    }

    @BeforeEach
    void spend() {
      cost("owner", "m1", Duration.ofHours(1), "1.25");
      cost("owner", "m2", Duration.ofHours(2), "0.50");
      cost("ci", "m1", Duration.ofHours(3), "0.034400001");
      cost("ci", "m1", Duration.ofDays(9), "100");
    }

    @Test
    void are_summed_by_group_with_the_total() {
      var query = lastDays(2).scope(UsageScope.ACCOUNT).groupBy(List.of(UsageDimension.MODEL));

      var costs = fireworks.usage().queryCosts(query.build());

      assertThat(costs.rows()).hasSize(2);
      assertThat(costs.rows().get(0).dimensions().model()).isEqualTo("m1");
      assertThat(costs.rows().get(0).subtotal()).isEqualTo(Money.of("USD", 1, 284_400_001));
      assertThat(costs.subtotal().amount()).isEqualByComparingTo("1.784400001");
      assertThat(costs.evaluationTime()).isEqualTo(now);
      assertThat(costs.nextPageToken()).isNull();
    }

    @Test
    void are_walked_page_by_page() {
      var query =
          lastDays(20)
              .groupBy(List.of(UsageDimension.DAY, UsageDimension.USER))
              .pageSize(1)
              .build();
      int pages = fireworks.usage().queryCosts(query).nextPageToken() == null ? 1 : 2;
      fake.requests().clear();

      var rows = fireworks.usage().costRows(query).stream().toList();

      assertThat(pages).isEqualTo(2);
      assertThat(fake.requests().all()).hasSameSizeAs(rows);
      assertThat(rows)
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(row -> assertThat(row.dimensions().startTime()).isNotNull());
    }

    @Test
    void are_filtered() {
      var filter = UsageCostFilter.builder().model("m2").build();

      var costs = fireworks.usage().queryCosts(lastDays(2).filter(filter).build());

      assertThat(costs.subtotal()).isEqualTo(Money.of("USD", 0, 500_000_000));
    }

    @Test
    void of_the_account_are_for_admins_and_others_are_told_what_they_may_ask_for() {
      try (Fireworks ci = as("ci", "inference-user")) {
        var everybody = lastDays(2).scope(UsageScope.ACCOUNT).build();
        var refused =
            catchThrowableOfType(ApiException.class, () -> ci.usage().queryCosts(everybody));
        assertThat(refused.httpStatus()).isEqualTo(403);
        assertThat(refused).hasMessageContaining("use an admin's key, or the scope SELF");

        var own = ci.usage().queryCosts(lastDays(2).scope(UsageScope.SELF).build());
        assertThat(own.subtotal().amount()).isEqualByComparingTo("0.034400001");
      }
    }

    @Test
    void that_cannot_be_grouped_so_are_refused_before_a_request() {
      var query =
          QueryUsageCosts.builder()
              .startTime(now)
              .endTime(now.minusSeconds(1))
              .groupBy(List.of(UsageDimension.HOUR, UsageDimension.DAY, UsageDimension.USER));

      assertThatThrownBy(query::build)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContainingAll("startTime:", "at most 2", "HOUR and DAY");
      assertThat(fake.requests().all()).isEmpty();
    }

    @Test
    void count_against_the_limits_of_users() {
      var limits = fireworks.usageLimits();
      fireworks
          .users()
          .create(CreateUser.builder().id("ci").role("user").serviceAccount(true).build());
      var changes =
          UpdateAccountUsageLimits.builder()
              .defaultUserLimit(Money.of("USD", 50, 0))
              .enforcementMode(EnforcementMode.BLOCK)
              .build();

      assertThat(limits.update(changes).enforcementMode()).isEqualTo(EnforcementMode.BLOCK);
      assertThat(limits.get().defaultUserLimit()).isEqualTo(Money.of("USD", 50, 0));
      assertThat(limits.getUser("owner").effectiveLimit()).isEqualTo(Money.of("USD", 50, 0));
      assertThat(limits.getUser("owner").used().amount()).isEqualByComparingTo("1.75");
      assertThat(limits.getUser("owner").exceededUntil()).isNull();

      var own =
          limits.updateUser(
              "accounts/acme/users/owner",
              UpdateUserUsageLimits.builder().limitOverride(Money.of("USD", 1, 0)).build());
      assertThat(own.name()).isEqualTo("accounts/acme/users/owner/usageLimits");
      assertThat(own.effectiveLimit()).isEqualTo(Money.of("USD", 1, 0));
      assertThat(own.exceededUntil()).isAfter(now);
      assertThat(limits.listUsers())
          .extracting(user -> user.name().replaceFirst(".*/users/", ""))
          .containsExactlyInAnyOrder("owner/usageLimits", "ci/usageLimits");

      var back =
          limits.updateUser(
              "owner", UpdateUserUsageLimits.builder().clear(List.of("limit_override")).build());
      assertThat(back.effectiveLimit()).isEqualTo(Money.of("USD", 50, 0));
    }
  }

  @Test
  void limits_of_users_are_changed_by_admins_alone() {
    try (Fireworks user = as("dev", "user")) {
      var more = UpdateUserUsageLimits.builder().limitOverride(Money.of("USD", 9, 0)).build();

      assertForbidden(() -> user.usageLimits().updateUser("dev", more));
    }
    var negative = UpdateUserUsageLimits.builder().limitOverride(Money.of("USD", -1, 0));
    assertThatThrownBy(negative::build)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("limitOverride");
  }

  @Nested
  class Metrics {
    @Test
    void are_samples_of_the_deployments() {
      fake.jobs()
          .add(
              "deployments",
              Map.of("name", "d", "state", "READY", "baseModel", "accounts/fireworks/models/m"));

      List<MetricSample> samples = fireworks.usage().metrics();

      assertThat(samples)
          .allSatisfy(
              sample ->
                  assertThat(sample.labels())
                      .containsEntry("deployment_id", "d")
                      .containsEntry("base_model", "accounts/fireworks/models/m"));
      assertThat(samples)
          .filteredOn(sample -> sample.name().equals("request_counter_total:sum_by_deployment"))
          .singleElement()
          .satisfies(sample -> assertThat(sample.type()).isEqualTo(MetricType.COUNTER));
    }

    @Test
    void are_read_six_times_a_minute() {
      for (int i = 0; i < 6; i++) {
        fireworks.usage().metrics();
      }

      var hasty = fireworks.with(CallOptions.defaults().withMaxAttempts(1));
      assertThatThrownBy(() -> hasty.usage().metrics()).isInstanceOf(RateLimitedException.class);

      fake.clock().advance(Duration.ofMinutes(1));
      assertThat(fireworks.usage().metrics()).isEmpty();
    }

    @Test
    void that_cannot_be_read_say_which_line_it_is() {
      fake.faults().on("GET", "/v1/accounts/acme/metrics").body("text/html", "<html>\n");

      var failure =
          catchThrowableOfType(DecodingException.class, () -> fireworks.usage().metrics());

      assertThat(failure.path()).isEqualTo("line 1");
    }
  }
}
