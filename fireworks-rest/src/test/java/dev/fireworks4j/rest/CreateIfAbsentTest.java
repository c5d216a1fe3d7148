// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateIfAbsentTest {
  private static final String GET = "GET /v1/accounts/acme/dpoJobs/p1";
  private static final String POST = "POST /v1/accounts/acme/dpoJobs?dpoJobId=p1";
  private static final CreateDpoJob SPEC = spec("p1");
  private static final String STORED =
      "{\"name\":\"accounts/acme/dpoJobs/p1\",\"createTime\":\"2020-01-01T00:00:00Z\","
          + "\"dataset\":\"accounts/acme/datasets/prefs\",\"state\":\"JOB_STATE_FAILED\","
          + "\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/m\",\"epochs\":2,\"loraRank\":8}}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @Test
  void creates_what_is_not_there() {
    transport.refusal(404, 5, "not found").json(200, STORED);

    assertThat(create().id()).isEqualTo("p1");
    assertThat(transport.lines()).containsExactly(GET, POST);
  }

  @Test
  void returns_what_is_there_however_old_and_sends_nothing() {
    transport.json(200, STORED);

    assertThat(create().state().isFailed()).isTrue();
    assertThat(transport.lines()).containsExactly(GET);
  }

  @Test
  void all_fields_that_differ_are_named() {
    transport.json(200, STORED.replace("\"epochs\":2", "\"epochs\":3").replace("prefs", "other"));

    var failure = catchThrowableOfType(ConflictException.class, this::create);

    assertThat(failure)
        .hasMessageContaining("differs in dataset, trainingConfig.epochs.")
        .hasMessageContaining("create dpoJob \"p1\"");
    assertThat(failure.mayHaveTakenEffect()).isFalse();
    assertThat(transport.lines()).containsExactly(GET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHIVED", "DELETED", "DELETING", "DELETING_CLEANING_UP"})
  void a_tombstone_asks_for_a_new_id(String state) {
    transport.json(200, STORED.replace("FAILED", state));

    assertThatThrownBy(this::create)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("JOB_STATE_" + state)
        .hasMessageContaining("new id");
  }

  @Test
  void a_tombstone_that_cannot_be_seen_is_a_conflict() {
    transport
        .refusal(404, 5, "not found")
        .refusal(409, 6, "already exists")
        .refusal(404, 5, "not found");

    assertThatThrownBy(this::create)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("nothing by that id can be seen");
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 400})
  void another_process_may_create_it_between_the_look_and_the_create(int status) {
    transport.refusal(404, 5, "not found").refusal(status, 6, "already exists").json(200, STORED);

    assertThat(create().id()).isEqualTo("p1");
    assertThat(transport.lines()).containsExactly(GET, POST, GET);
  }

  @Test
  void a_refusal_for_its_own_sake_stays() {
    transport
        .refusal(404, 5, "not found")
        .refusal(400, 3, "no such model")
        .refusal(404, 5, "not found");

    var failure = catchThrowableOfType(ApiException.class, this::create);

    assertThat(failure).hasMessageContaining("no such model");
    assertThat(failure.httpStatus()).isEqualTo(400);
  }

  @Test
  void a_look_that_is_refused_creates_nothing() {
    transport.refusal(403, 7, "no right");

    assertThatThrownBy(this::create).isInstanceOf(ApiException.class);
    assertThat(transport.lines()).containsExactly(GET);
  }

  @Test
  void an_id_is_needed() {
    assertThatThrownBy(() -> Client.of(transport, time).dpoJobs().createIfAbsent(spec(null)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("id: missing");
    assertThat(transport.sent()).isEmpty();
  }

  private DpoJob create() {
    return Client.of(transport, time).dpoJobs().createIfAbsent(SPEC);
  }

  private static CreateDpoJob spec(String id) {
    return CreateDpoJob.builder()
        .id(id)
        .dataset("prefs")
        .trainingConfig(
            TrainingConfig.builder().baseModel("accounts/fireworks/models/m").epochs(2).build())
        .build();
  }
}
