// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.TrainingConfig;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the parts of a create stand, and the id that every attempt carries. */
class CreateBodyTest extends CreateFixture {
  @Test
  void sends_the_id_in_the_query_and_the_resource_flat() {
    transport.json(200, STORED);

    assertThat(create().id()).isEqualTo("p1");

    assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/dpoJobs?dpoJobId=p1");
    assertThat(transport.sent().get(0).body())
        .startsWith("{\"")
        .contains("\"dataset\":\"prefs\"")
        .contains("w-secret");
  }

  @Test
  void sends_the_id_beside_a_wrapped_resource() {
    transport.json(200, "{\"name\":\"accounts/acme/datasets/d\"}");

    Client.of(transport, time)
        .datasets()
        .create(
            CreateDataset.builder()
                .id("d")
                .exampleCount(3L)
                .extraBody(Map.of("later", true))
                .build());

    assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/datasets");
    assertThat(transport.sent().get(0).body())
        .isEqualTo(
            "{\"datasetId\":\"d\",\"dataset\":{\"exampleCount\":\"3\",\"userUploaded\":{}},\"later\":true}");
  }

  @Test
  void sends_what_belongs_beside_the_resource_there() {
    transport
        .json(200, "{\"name\":\"accounts/acme/evaluationJobs/e\"}")
        .json(200, "{\"name\":\"accounts/acme/rlorTrainerJobs/t\"}");
    var client = Client.of(transport, time);

    client
        .evaluationJobs()
        .create(
            CreateEvaluationJob.builder()
                .id("e")
                .evaluator("accounts/acme/evaluators/judge")
                .inputDataset("accounts/acme/datasets/in")
                .outputDataset("accounts/acme/datasets/out")
                .leaderboardIds(List.of("best"))
                .build());
    client
        .rlorTrainerJobs()
        .create(CreateRlorTrainerJob.builder().id("t").trainingShape("shape-1").build());

    assertThat(transport.sent().get(0).body())
        .startsWith("{\"evaluationJobId\":\"e\",\"evaluationJob\":{")
        .endsWith("},\"leaderboardIds\":[\"best\"]}");
    assertThat(transport.lines())
        .last()
        .isEqualTo(
            "POST /v1/accounts/acme/rlorTrainerJobs?rlorTrainerJobId=t&trainingShape=shape-1");
  }

  @Test
  void sends_what_the_user_adds_freely_to_body_and_query() {
    transport.json(200, STORED);

    Client.of(transport, time)
        .dpoJobs()
        .create(
            CreateDpoJob.builder()
                .id("p1")
                .dataset("prefs")
                .trainingConfig(TrainingConfig.builder().baseModel("m").build())
                .extraBody(Map.of("later", 1L))
                .extraQuery(Map.of("skip check", "a&b"))
                .build());

    assertThat(transport.lines())
        .containsExactly("POST /v1/accounts/acme/dpoJobs?dpoJobId=p1&skip%20check=a%26b");
    assertThat(transport.sent().get(0).body()).contains("\"later\":1");
  }

  @Test
  void makes_an_id_before_the_first_attempt_and_keeps_it() {
    transport
        .broken()
        .then(
            exchange -> {
              String id = exchange.request().uri().getQuery().substring("dpoJobId=".length());
              String body = STORED.replace("dpoJobs/p1", "dpoJobs/" + id);
              return ScriptedTransport.response(
                  200, new ByteArrayInputStream(body.getBytes(UTF_8)));
            });

    Client.of(transport, time)
        .dpoJobs()
        .create(
            CreateDpoJob.builder()
                .dataset("prefs")
                .trainingConfig(TrainingConfig.builder().baseModel("m").build())
                .build());

    assertThat(transport.lines()).hasSize(2);
    assertThat(transport.lines().get(0))
        .isEqualTo(transport.lines().get(1))
        .matches("POST /v1/accounts/acme/dpoJobs\\?dpoJobId=dpo-[a-z2-7]{16}");
  }
}
