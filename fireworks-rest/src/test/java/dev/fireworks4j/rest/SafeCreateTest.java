// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.TrainingConfig;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCreateTest extends CreateFixture {
  private static final String DATE = "Sun, 01 Nov 2026 00:00:00 GMT";

  @ParameterizedTest
  @ValueSource(strings = {"", "\"createTime\":\"2020-01-01T00:00:00Z\","})
  void adopts_by_the_fields_alone_where_nobody_told_the_time(String createTime) {
    String stored = STORED.replace("\"createTime\":\"2026-11-01T00:00:00.5Z\",", createTime);
    transport.broken().refusal(409, 6, "already exists").json(200, stored);

    assertThat(create().id()).isEqualTo("p1");
  }

  @Test
  void adopts_what_has_no_time_of_its_own() {
    String stored = STORED.replace("\"createTime\":\"2026-11-01T00:00:00.5Z\",", "");
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .json(200, stored, "Date", DATE);

    assertThat(create().id()).isEqualTo("p1");
  }

  @Test
  void adopts_what_a_lost_answer_had_created() {
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .json(200, STORED, "Date", DATE);

    DpoJob job = create();

    assertThat(job.id()).isEqualTo("p1");
    assertThat(transport.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
  }

  @Test
  void a_conflict_on_the_first_attempt_is_real() {
    transport.refusal(409, 6, "already exists");

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure.mayHaveTakenEffect()).isFalse();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void a_conflict_after_an_attempt_that_was_never_sent_is_real() {
    transport.notSent().refusal(409, 6, "already exists");

    catchThrowableOfType(ConflictException.class, this::create);

    assertThat(transport.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"epochs\":2=>\"epochs\":3",
        "datasets/prefs=>datasets/other",
        "\"project\":\"p\"=>\"project\":\"q\"",
        "2026-11-01T00:00:00.5Z=>2026-10-31T23:58:58Z",
      })
  void a_stored_resource_that_differs_or_is_older_is_a_conflict(String change) {
    String[] parts = change.split("=>", -1);
    String stored = STORED.replace(parts[0], parts[1]);
    assertThat(stored).isNotEqualTo(STORED);
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .json(200, stored, "Date", DATE);

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure).hasMessageContaining("the stored dpoJob");
  }

  @Test
  void a_look_that_fails_leaves_it_said_that_the_job_may_be_this_calls_own() {
    transport.broken().refusal(409, 6, "already exists", "Date", DATE).refusal(403, 7, "");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure.mayHaveTakenEffect()).isTrue();
    assertThat(failure).hasMessageContaining("create dpoJob").hasMessageContaining("looking at it");
  }

  @Test
  void an_outage_ends_in_an_error_that_says_the_job_may_exist() {
    transport.json(503, "");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure.mayHaveTakenEffect()).isTrue();
    assertThat(transport.sent()).hasSize(3);
  }

  @Test
  void a_look_that_fails_leaves_it_open_whether_the_job_exists() {
    transport.broken().refusal(409, 6, "already exists", "Date", DATE).json(503, "");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure.mayHaveTakenEffect()).isTrue();
    assertThat(failure)
        .hasMessageContaining("create dpoJob \"p1\"")
        .hasMessageContaining("looking");
  }

  @Test
  void a_stored_resource_that_is_older_by_far_settles_that_nothing_was_created() {
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .json(200, STORED.replace("2026-11-01", "2026-10-01"), "Date", DATE);

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure).hasMessageContaining("was created before this call");
    assertThat(failure.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void a_stored_resource_that_differs_may_still_be_this_calls_own() {
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .json(200, STORED.replace("prefs", "other"), "Date", DATE);

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure)
        .hasMessageContaining("differs in dataset. This call may have created it.")
        .hasMessageContaining("get() it and compare");
    assertThat(failure.mayHaveTakenEffect()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 30})
  void adopts_what_was_created_by_a_clock_behind_that_of_the_date_header(int secondsAhead) {
    String date =
        "Sun, 01 Nov 2026 00:00:" + (secondsAhead < 10 ? "0" : "") + secondsAhead + " GMT";
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", date)
        .json(200, STORED.replace("00:00:00.5Z", "00:00:00Z"), "Date", date);

    assertThat(create().id()).isEqualTo("p1");
  }

  @Test
  void adopts_whatever_stands_under_an_id_that_it_made() {
    var made = new AtomicReference<String>();
    transport
        .broken()
        .refusal(409, 6, "already exists", "Date", DATE)
        .then(
            exchange -> {
              String path = exchange.request().uri().getPath();
              made.set(path.substring("/v1/".length()));
              String body =
                  STORED
                      .replace("accounts/acme/dpoJobs/p1", made.get())
                      .replace("\"epochs\":2", "\"epochs\":3")
                      .replace("2026-11-01", "2020-11-01");
              return ScriptedTransport.response(
                  200, new ByteArrayInputStream(body.getBytes(UTF_8)));
            });

    var job =
        Client.of(transport, time)
            .dpoJobs()
            .create(
                CreateDpoJob.builder()
                    .dataset("prefs")
                    .trainingConfig(TrainingConfig.builder().baseModel("m").epochs(2).build())
                    .build());

    assertThat(job.name()).isEqualTo(made.get());
  }

  @Test
  void an_answer_about_another_resource_is_not_a_success() {
    transport.json(200, STORED.replace("dpoJobs/p1", "dpoJobs/p2"));

    var failure = catchThrowableOfType(DecodingException.class, this::create);

    assertThat(failure).hasMessageContaining("the answer is about another resource");
    assertThat(failure.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void an_id_that_is_taken_by_nothing_to_be_seen_is_a_conflict() {
    transport.broken().refusal(409, 6, "already exists").refusal(404, 5, "not found");

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure).hasMessageContaining("nothing by that id can be seen");
  }

  @Test
  void a_repeat_that_trips_over_what_the_first_attempt_made_is_not_a_failure() {
    transport
        .broken()
        .refusal(400, 9, "output dataset already exists", "Date", DATE)
        .json(200, STORED, "Date", DATE);

    assertThat(create().id()).isEqualTo("p1");
  }

  @Test
  void a_repeat_that_is_refused_for_its_own_sake_stays_refused() {
    transport.broken().refusal(400, 3, "no such model").refusal(404, 5, "not found");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure.httpStatus()).isEqualTo(400);
    assertThat(failure).hasMessageContaining("no such model");
  }

  @Test
  void a_first_attempt_that_trips_over_what_an_older_job_of_that_id_made_is_a_conflict() {
    transport.refusal(400, 9, "output dataset already exists").json(200, STORED, "Date", DATE);

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure)
        .hasMessageContaining("the id is taken: output dataset already exists")
        .returns(false, ConflictException::mayHaveTakenEffect);
  }

  @Test
  void a_refusal_that_was_cut_off_is_a_conflict_if_the_id_is_taken() {
    transport.json(400, "").json(200, STORED, "Date", DATE);

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure)
        .hasMessageContaining("the id is taken: the refusal was cut off")
        .returns(false, ConflictException::mayHaveTakenEffect);
  }

  @Test
  void a_refusal_that_was_cut_off_stays_one_if_the_id_is_free() {
    transport.json(400, "").refusal(404, 5, "not found");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure).isNotInstanceOf(ConflictException.class);
    assertThat(failure.httpStatus()).isEqualTo(400);
  }

  @Test
  void a_failed_precondition_with_a_free_id_stays_one() {
    transport.refusal(400, 9, "dataset not ready").refusal(404, 5, "not found");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure).isNotInstanceOf(ConflictException.class);
    assertThat(failure).hasMessageContaining("dataset not ready");
  }
}
