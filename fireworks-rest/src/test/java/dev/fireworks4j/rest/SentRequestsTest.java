// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.waiting.Wait;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentRequestsTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());

  @Nested
  class Lists {

    @Test
    void ask_for_the_largest_page_and_continue_lazily() {
      transport
          .json(200, "{\"dpoJobs\":[" + JOB + "],\"nextPageToken\":\"a+b&c\",\"totalSize\":2}")
          .json(200, "{\"dpoJobs\":[],\"nextPageToken\":\"t2\"}")
          .json(200, "{\"dpoJobs\":[" + JOB + "]}");

      Iterator<DpoJob> jobs = client.dpoJobs().list().iterator();
      assertThat(transport.sent()).isEmpty();
      jobs.next();
      assertThat(transport.sent()).hasSize(1);
      jobs.next();

      assertThat(jobs.hasNext()).isFalse();
      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts/acme/dpoJobs?pageSize=200",
              "GET /v1/accounts/acme/dpoJobs?pageSize=200&pageToken=a%2Bb%26c",
              "GET /v1/accounts/acme/dpoJobs?pageSize=200&pageToken=t2");
    }

    @Test
    void send_filter_order_and_mask_encoded() {
      transport.json(200, "{}");

      client
          .dpoJobs()
          .list(
              ListQuery.builder()
                  .filter(Filter.where("state").is(JobState.FAILED))
                  .orderBy(OrderBy.descending("create_time"))
                  .pageSize(3)
                  .readMask(FieldMask.of("state"))
                  .build())
          .first();

      assertThat(transport.lines().get(0))
          .contains("pageSize=3&filter=state")
          .contains("JOB_STATE_FAILED")
          .contains("orderBy=create_time%20desc")
          .contains("readMask=state%2Cname");
    }
  }

  @Nested
  class Names {

    @Test
    void may_be_short_or_full() {
      transport.json(200, JOB);

      client.dpoJobs().get("accounts/acme/dpoJobs/x", FieldMask.of("name"));

      assertThat(transport.lines())
          .containsExactly("GET /v1/accounts/acme/dpoJobs/x?readMask=name");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "accounts/other/dpoJobs/x",
          "accounts/acme/datasets/x",
          "../x",
          "x/y",
          "",
          "X",
          "a b",
          "%2e%2e",
          "x:cancel",
          "x?y",
        })
    void of_other_accounts_kinds_and_shapes_are_refused_before_any_request(String name) {
      assertThatThrownBy(() -> client.dpoJobs().get(name))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(transport.sent()).isEmpty();
    }

    @Test
    void that_are_null_are_refused_by_name() {
      assertThatThrownBy(() -> client.dpoJobs().get(null)).hasMessageContaining("dpoJob");
      assertThatThrownBy(() -> client.datasets().delete(null)).hasMessageContaining("dataset");
    }

    @Test
    void belong_to_the_account_of_the_view() {
      transport.json(200, JOB.replace("acme", "other"));

      client.account("accounts/other").dpoJobs().get("x");

      assertThat(transport.lines()).containsExactly("GET /v1/accounts/other/dpoJobs/x");
      assertThatThrownBy(() -> client.account("../up"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Answers_about_another_resource {
    private static final String OTHER = "{\"name\":\"accounts/acme/dpoJobs/y\"}";

    @Test
    void are_no_success_of_a_get() {
      transport.json(200, OTHER);

      assertThatThrownBy(() -> client.dpoJobs().get("x"))
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("get dpoJob \"x\"")
          .hasMessageContaining("the answer is about another resource");
    }

    @Test
    void are_no_success_of_a_resume_and_may_have_taken_effect() {
      transport.json(200, OTHER);

      var failure =
          catchThrowableOfType(DecodingException.class, () -> client.dpoJobs().resume("x"));

      assertThat(failure.mayHaveTakenEffect()).isTrue();
      assertThat(failure.path()).isEqualTo("$.name");
    }

    @Test
    void are_no_success_of_an_update() {
      transport.json(200, "{\"name\":\"accounts/acme/datasets/y\"}");
      var changes = UpdateDataset.builder().displayName("n").build();

      assertThatThrownBy(() -> client.datasets().update("x", changes))
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("may have taken effect");
    }

    @Test
    void do_not_end_the_wait_for_an_import() {
      transport
          .json(200, "{\"name\":\"accounts/acme/operations/y\",\"done\":true}")
          .json(200, "{\"name\":\"accounts/acme/operations/x\",\"done\":true}");

      var outcome =
          client
              .models()
              .awaitImport("accounts/acme/operations/x", Wait.atMost(Duration.ofHours(1)));

      assertThat(outcome.orThrow().name()).isEqualTo("accounts/acme/operations/x");
      assertThat(transport.lines()).hasSize(2).containsOnly("GET /v1/accounts/acme/operations/x");
    }
  }

  @Nested
  class Account {

    @Test
    void is_told_as_it_was_given_without_a_request() {
      assertThat(client.account()).isEqualTo("acme");
      assertThat(client.account("accounts/other").account()).isEqualTo("other");
      assertThat(withoutAccount().account()).isNull();
      assertThat(transport.sent()).isEmpty();
    }

    @Test
    void is_the_only_one_the_key_can_see_where_none_was_named() {
      transport
          .json(200, "{\"accounts\":[{\"name\":\"accounts/solo\"}]}")
          .json(200, JOB.replace("acme", "solo"));
      Fireworks unnamed = withoutAccount();

      unnamed.dpoJobs().get("x");
      unnamed.dpoJobs().get("x");

      assertThat(transport.lines())
          .containsExactly(
              "GET /v1/accounts?pageSize=2",
              "GET /v1/accounts/solo/dpoJobs/x",
              "GET /v1/accounts/solo/dpoJobs/x");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}", "{\"accounts\":[{\"name\":\"accounts/a\"},{\"name\":\"accounts/b\"}]}"})
    void must_be_named_where_there_are_none_or_several(String accounts) {
      transport.json(200, accounts);

      var failure =
          catchThrowableOfType(
              ConfigurationException.class, () -> withoutAccount().dpoJobs().get("x"));

      assertThat(failure).hasMessageContaining("FIREWORKS_ACCOUNT_ID");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"name\":null}",
          "{\"name\":\"accounts/a b\"}",
          "{\"name\":\"accounts/my_team\"}",
          "{\"name\":\"accounts/../v2\"}",
          "{\"name\":\"accounts/a/datasets/d\"}"
        })
    void whose_name_cannot_be_one_is_an_answer_that_cannot_be_read(String account) {
      transport.json(200, "{\"accounts\":[" + account + "]}");

      var failure =
          catchThrowableOfType(
              DecodingException.class, () -> withoutAccount().dpoJobs().list().first());

      assertThat(failure).hasMessageContaining("find the account of this API key");
      assertThat(failure.path()).isEqualTo("$.accounts[0].name");
      assertThat(transport.sent()).hasSize(1);
    }

    private Fireworks withoutAccount() {
      var options =
          FireworksOptions.builder()
              .apiKey(Client.KEY)
              .baseUrl(URI.create("https://api.fireworks.ai"))
              .build();
      return new RestClientProvider().connect(options, transport);
    }
  }

  @Nested
  class Headers {

    @Test
    void carry_the_key_of_the_moment_and_ours_win_over_the_users() {
      transport.json(503, "").json(200, JOB);
      var keys = new AtomicInteger();
      Fireworks rotating =
          Client.of(
              transport,
              new VirtualTime(),
              o ->
                  o.apiKey(() -> Credential.of("fw_" + keys.incrementAndGet()))
                      .userAgentSuffix("acme/1")
                      .header("X-Own", "1"));

      rotating.dpoJobs().get("x");

      assertThat(transport.sent())
          .extracting(sent -> sent.header("Authorization"))
          .containsExactly("Bearer fw_1", "Bearer fw_2");
      assertThat(transport.sent().get(0).header("User-Agent"))
          .matches("fireworks4j/\\S+ \\(Java \\d+\\) acme/1");
      assertThat(transport.sent().get(0).header("X-Own")).isEqualTo("1");
    }
  }
}
