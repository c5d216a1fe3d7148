// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateModelTest {
  private static final PeftDetails PEFT =
      new PeftDetails("base", 8, List.of(), null, null, Map.of());
  private static final CheckpointDetails BASE = CheckpointDetails.builder().worldSize(1).build();

  private static String problems(CreateModelBuilder spec) {
    return catchThrowableOfType(InvalidRequestException.class, spec::build).getMessage();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"HF_PEFT_ADDON", "HF_TEFT_ADDON"})
  void an_adapter_has_the_details_of_adapters_and_no_others(String kind) {
    var spec = CreateModel.builder().id("m").kind(kind == null ? null : new ModelKind(kind));

    assertThat(problems(spec.baseModelDetails(BASE))).contains("peftDetails", "baseModelDetails");
    assertThat(spec.baseModelDetails(null).peftDetails(PEFT).build().peftDetails()).isSameAs(PEFT);
  }

  @Test
  void a_base_model_has_no_details_of_adapters() {
    var spec = CreateModel.builder().id("m").kind(ModelKind.HF_BASE_MODEL);

    assertThat(problems(spec.peftDetails(PEFT))).contains("peftDetails: set for a base model");
    assertThat(spec.peftDetails(null).baseModelDetails(BASE).build().peftDetails()).isNull();
  }

  @Test
  void a_rank_out_of_range_is_reported_with_all_else() {
    var details = new PeftDetails(null, 128, List.of(), null, null, Map.of());

    assertThat(problems(CreateModel.builder().id("UPPER").peftDetails(details)))
        .contains("id", "peftDetails.baseModel", "peftDetails.r");
  }

  @Test
  void a_description_has_fewer_than_1000_characters_and_a_draft_is_of_some_tokens() {
    var create = CreateModel.builder().id("m").peftDetails(PEFT).description("d".repeat(999));
    var update = UpdateModel.builder().description("d".repeat(999));

    assertThat(create.build().description()).hasSize(999);
    assertThat(update.build().description()).hasSize(999);
    assertThat(problems(create.description("d".repeat(1000)).defaultDraftTokenCount(0)))
        .contains("description: has 1000 characters", "defaultDraftTokenCount: 0 is not above 0");
    assertThatThrownBy(update.description("d".repeat(1000)).defaultDraftTokenCount(0)::build)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("description: has 1000 characters", "defaultDraftTokenCount: 0");
  }
}
