// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.TrainingShape.TrainerMode;
import dev.fireworks4j.job.TrainingShape.TrainingShapeVersion;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shapes of trainers; what they share with other kinds is in {@link EveryKindIT}. */
@FireworksTest
class TrainingShapesTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final String SHAPES = "accounts/fireworks/trainingShapes/";

  @BeforeEach
  void addShapes(FakeFireworks fake) {
    add(fake, "policy", "v1", "POLICY_TRAINER", true);
    add(fake, "lora", "v1", "LORA_TRAINER", false);
    add(fake, "lora", "v2", "LORA_TRAINER", true);
  }

  private static void add(
      FakeFireworks fake, String shape, String version, String mode, boolean isLatest) {
    var snapshot =
        Map.of(
            "name", SHAPES + shape, "baseModel", BASE, "trainerMode", mode, "parameterCount", "8");
    fake.jobs()
        .add(
            "trainingShapes/versions",
            Map.of(
                "name",
                SHAPES + shape + "/versions/" + version,
                "snapshot",
                snapshot,
                "public",
                true,
                "latestValidated",
                isLatest));
  }

  @Test
  void are_found_for_a_model_among_the_versions_of_all_and_start_a_trainer(
      Fireworks fireworks, FakeFireworks fake) {
    var forModel =
        Filter.where("snapshot.base_model")
            .is(BASE)
            .and(Filter.where("snapshot.trainer_mode").is("LORA_TRAINER"))
            .and(Filter.where("latest_validated").is(true));
    var query = ListQuery.builder().filter(forModel).build();

    var found = fireworks.account("fireworks").trainingShapes().versions("-").list(query);

    TrainingShapeVersion only = found.iterator().next();
    assertThat(found).hasSize(1);
    assertThat(only.name()).isEqualTo(SHAPES + "lora/versions/v2");
    assertThat(only.isPublic()).isTrue();
    assertThat(only.snapshot().trainerMode()).isEqualTo(TrainerMode.LORA_TRAINER);
    assertThat(only.snapshot().parameterCount()).isEqualTo(8);

    fireworks
        .rlorTrainerJobs()
        .create(CreateRlorTrainerJob.builder().id("t").trainingShape(only.name()).build());
    assertThat(fake.requests().matching("POST", "/v1/accounts/acme/rlorTrainerJobs"))
        .singleElement()
        .satisfies(sent -> assertThat(sent.query()).containsEntry("trainingShape", only.name()));
  }

  @Test
  void have_an_alias_for_the_newest_version(Fireworks fireworks) {
    var versions = fireworks.account("fireworks").trainingShapes().versions("lora");

    assertThat(versions.get("latest").id()).isEqualTo("v2");
    assertThat(versions.list()).hasSize(2);
  }
}
