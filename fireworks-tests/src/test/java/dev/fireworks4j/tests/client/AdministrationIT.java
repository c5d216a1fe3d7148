// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.Account.AccountType;
import dev.fireworks4j.account.AuditLogEntry;
import dev.fireworks4j.account.AuditLogQuery;
import dev.fireworks4j.account.ProvisioningState;
import dev.fireworks4j.account.Quota.UpdateQuota;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.StatusCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The account, its quotas and its audit log, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class AdministrationIT extends UsersFixture {
  @Test
  void an_account_has_a_type_a_state_and_an_owner() {
    var account = fireworks.accounts().get(fireworks.lookUpAccount());

    assertThat(account.state()).isEqualTo(ProvisioningState.READY);
    assertThat(account.accountType()).isEqualTo(AccountType.UNSPECIFIED);
    assertThat(account.email()).contains("@");
  }

  @Test
  void archived_rows_are_listed_only_where_asked_for() {
    for (String kind : List.of("dpoJobs", "rlorTrainerJobs")) {
      fake.jobs().add(kind, Map.of("name", "kept", "state", "JOB_STATE_ARCHIVED"));
      fake.jobs().add(kind, Map.of("name", "live", "state", "JOB_STATE_RUNNING"));
    }

    assertThat(fireworks.dpoJobs().list()).extracting(Resource::id).containsExactly("live");
    assertThat(fireworks.dpoJobs().listWithArchived(ListQuery.all()))
        .extracting(Resource::id)
        .containsExactly("kept", "live");
    assertThat(fireworks.rlorTrainerJobs().list()).extracting(Resource::id).containsExactly("live");
    assertThat(fireworks.rlorTrainerJobs().listWithArchived(ListQuery.all()))
        .extracting(Resource::id)
        .containsExactly("kept", "live");
  }

  @Nested
  class Quotas {
    @Test
    void are_lowered_and_raised_up_to_what_is_approved() {
      var quotas = fireworks.quotas();
      assertThat(quotas.get("monthly-spend-usd").maxValue()).isEqualTo(500L);

      assertThat(quotas.update("monthly-spend-usd", UpdateQuota.of(200)).value()).isEqualTo(200L);
      assertThat(quotas.get("monthly-spend-usd").value()).isEqualTo(200L);
      assertThat(quotas.get("monthly-spend-usd").maxValue()).isEqualTo(500L);
      assertThatThrownBy(() -> quotas.update("monthly-spend-usd", UpdateQuota.of(501)))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("500");
    }

    @Test
    void that_are_missing_are_created_only_where_asked_for() {
      var quotas = fireworks.quotas();
      assertThatThrownBy(() -> quotas.update("new-one", UpdateQuota.of(1)))
          .isInstanceOf(NotFoundException.class);

      var made =
          quotas.update("new-one", UpdateQuota.builder().value(1L).allowMissing(true).build());

      assertThat(made.name()).isEqualTo("accounts/acme/quotas/new-one");
      assertThat(quotas.get("new-one").value()).isEqualTo(1L);
    }

    @Test
    void are_changed_by_admins_alone() {
      try (Fireworks user = as("dev", "user")) {
        assertThat(user.quotas().get("monthly-spend-usd").value()).isEqualTo(500L);
        assertForbidden(() -> user.quotas().update("monthly-spend-usd", UpdateQuota.of(1)));
      }
    }

    @Test
    void of_no_value_or_one_below_zero_are_refused_before_a_request() {
      assertThatThrownBy(() -> UpdateQuota.builder().build())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("value");
      assertThatThrownBy(() -> UpdateQuota.of(-1)).hasMessageContaining("-1 is below 0");
      assertThatThrownBy(() -> UpdateQuota.builder().value(-1L).clear(List.of("value")).build())
          .hasMessageContainingAll("value:", "clear:");
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Nested
  class The_audit_log {
    private void entry(String id, Duration ago, String principal) {
      fake.jobs()
          .add(
              "auditLogs",
              Map.of(
                  "id",
                  id,
                  "timestamp",
                  now.minus(ago).toString(),
                  "method",
                  "gateway.Gateway/CreateSecret",
                  "principal",
                  principal,
                  "resource",
                  "accounts/acme/secrets/s",
                  "status",
                  Map.of("code", "OK"),
                  "payload",
                  Map.of("secret", Map.of("value", "hush-hush"))));
    }

    @Test
    void is_read_page_by_page_from_the_newest_of_the_last_30_days() {
      for (int day = 1; day <= 5; day++) {
        entry("e-" + day, Duration.ofDays(day * 7), "a@acme.example");
      }
      fake.requests().clear();

      var entries = fireworks.auditLogs().list(AuditLogQuery.builder().pageSize(2).build());

      assertThat(entries).extracting(AuditLogEntry::id).containsExactly("e-1", "e-2", "e-3", "e-4");
      assertThat(fake.requests().all()).hasSize(2);
      assertThat(fireworks.auditLogs().list()).hasSize(4);
    }

    @Test
    void is_narrowed_by_time_person_and_filter() {
      entry("a", Duration.ofHours(1), "a@acme.example");
      entry("b", Duration.ofHours(2), "b@acme.example");
      entry("old", Duration.ofDays(40), "b@acme.example");

      var ofB = AuditLogQuery.builder().email("b@acme.example").build();
      var longAgo =
          AuditLogQuery.builder()
              .startTime(now.minus(Duration.ofDays(50)))
              .endTime(now.minus(Duration.ofDays(30)))
              .build();
      var filtered =
          AuditLogQuery.builder().filter(Filter.where("principal").is("a@acme.example")).build();

      assertThat(fireworks.auditLogs().list(ofB)).extracting(AuditLogEntry::id).containsOnly("b");
      assertThat(fireworks.auditLogs().list(longAgo))
          .extracting(AuditLogEntry::id)
          .containsOnly("old");
      assertThat(fireworks.auditLogs().list(filtered))
          .extracting(AuditLogEntry::id)
          .containsOnly("a");
    }

    @Test
    void has_typed_entries_whose_text_shows_no_payload() {
      entry("a", Duration.ofHours(1), "a@acme.example");

      AuditLogEntry entry = fireworks.auditLogs().list().iterator().next();

      assertThat(entry.timestamp()).isEqualTo(now.minus(Duration.ofHours(1)));
      assertThat(entry.status().code()).isEqualTo(StatusCode.OK);
      assertThat(entry.payload()).containsKey("secret");
      assertThat(entry.toString()).contains("CreateSecret").doesNotContain("hush-hush");
    }

    @Test
    void is_refused_to_accounts_that_have_none() {
      assertForbidden(() -> fireworks.auditLogs().list().stream().count());
    }

    @Test
    void of_a_time_that_ends_before_it_begins_is_refused_before_a_request() {
      assertThatThrownBy(
              () -> AuditLogQuery.builder().startTime(now).endTime(now).pageSize(0).build())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContainingAll("startTime:", "pageSize:");
    }
  }
}
