// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new tuning job is refused for, and what it leaves under which name. */
class TuningRulesIT {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final Duration LONG_ENOUGH = Duration.ofHours(3);

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private void addon(String id) {
    fake.jobs()
        .add(
            "models",
            Map.of(
                "name",
                id,
                "state",
                "READY",
                "kind",
                "HF_PEFT_ADDON",
                "peftDetails",
                Map.of("baseModel", BASE)));
  }

  /** A body with these training fields, where the kind has them, and what it requires. */
  private static String body(String collection, String training) {
    String fields = training.replace('\'', '"');
    return collection.equals("supervisedFineTuningJobs")
        ? "{\"dataset\":\"d\"," + fields + "}"
        : "{\"dataset\":\"d\",\"trainingConfig\":{"
            + fields
            + "}"
            + (collection.startsWith("reinforcement") ? ",\"evaluator\":\"e\"}" : "}");
  }

  private String refusal(String collection, String body) {
    var refused = wire.send("POST", ACME + "/" + collection, body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(wire.get(ACME + "/" + collection).get("totalSize")).isEqualTo(0L);
    return String.valueOf(Wire.json(refused).get("message"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supervisedFineTuningJobs",
        "dpoJobs",
        "reinforcementFineTuningJobs",
        "rlorTrainerJobs"
      })
  void an_adapter_is_not_a_base_model_and_a_base_model_is_not_a_warm_start(String collection) {
    addon("a");

    assertThat(refusal(collection, body(collection, "'baseModel':'a'")))
        .contains("PEFT", "warm_start_from");
    assertThat(refusal(collection, body(collection, "'warmStartFrom':'" + BASE + "'")))
        .contains("PEFT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supervisedFineTuningJobs",
        "dpoJobs",
        "reinforcementFineTuningJobs",
        "rlorTrainerJobs"
      })
  void a_context_length_is_a_multiple_of_16(String collection) {
    String training = "'baseModel':'" + BASE + "','maxContextLength':";

    assertThat(refusal(collection, body(collection, training + "8200")))
        .isEqualTo("context length must be divisible by 16");
    assertThat(
            wire.send("POST", ACME + "/" + collection, body(collection, training + "8208"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void a_rollout_has_2_to_8_candidates(int candidates) {
    String job =
        "{\"dataset\":\"d\",\"evaluator\":\"e\",\"trainingConfig\":{\"baseModel\":\""
            + BASE
            + "\"},\"inferenceParameters\":{\"responseCandidatesCount\":"
            + candidates
            + "}}";

    assertThat(refusal("reinforcementFineTuningJobs", job))
        .startsWith("Invalid rollout parameters");
  }

  @Test
  void an_output_model_has_the_name_of_its_job_unless_the_job_names_it() {
    String trainers = ACME + "/rlorTrainerJobs?rlorTrainerJobId=";

    wire.post(trainers + "t1", body("rlorTrainerJobs", "'baseModel':'" + BASE + "'"));
    wire.post(
        trainers + "t2", body("rlorTrainerJobs", "'baseModel':'" + BASE + "','outputModel':'out'"));
    fake.clock().advance(LONG_ENOUGH);

    assertThat(wire.get(ACME + "/models/t1").get("fineTuningJob"))
        .isEqualTo("accounts/acme/rlorTrainerJobs/t1");
    assertThat(wire.get(ACME + "/models/out").get("fineTuningJob"))
        .isEqualTo("accounts/acme/rlorTrainerJobs/t2");
    assertThat(wire.get(ACME + "/models").get("totalSize")).isEqualTo(2L);
  }

  @Test
  void the_name_of_the_output_model_must_be_free_also_where_it_is_that_of_the_job() {
    addon("taken");
    String job = body("dpoJobs", "'baseModel':'" + BASE + "'");

    var refused = wire.send("POST", ACME + "/dpoJobs?dpoJobId=taken", job);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("accounts/acme/models/taken already exists");
  }
}
