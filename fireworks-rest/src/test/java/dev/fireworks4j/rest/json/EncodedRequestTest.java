// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.job.AwsS3Config;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.resource.Credential;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EncodedRequestTest {

  @Nested
  class Creates {

    @Test
    void the_body_holds_the_fields_and_the_users_own_members() throws IOException {
      var spec =
          CreateDpoJob.builder()
              .id("p1")
              .dataset("d")
              .trainingConfig(TrainingConfig.builder().baseModel("m").epochs(1).build())
              .extraBody(Map.of("later", "x"))
              .extraQuery(Map.of("q", "1"))
              .build();

      EncodedRequest request = EncodedRequest.of(spec);

      assertThat(new String(JsonCodec.write(request.body()), UTF_8))
          .isEqualTo(
              "{\"dataset\":\"d\",\"trainingConfig\":{\"baseModel\":\"m\",\"epochs\":1},"
                  + "\"later\":\"x\"}");
      assertThat(request.query()).isEqualTo(Map.of("q", "1"));
    }

    @Test
    void int64_is_text_and_an_empty_message_is_written() {
      var spec = CreateDataset.builder().id("d").exampleCount(3L).build();

      assertThat(EncodedRequest.of(spec).body())
          .isEqualTo(Map.of("exampleCount", "3", "userUploaded", Map.of()));
    }

    @Test
    void what_is_not_a_field_of_the_resource_stands_beside_it() {
      var copy = CreateDataset.builder().sourceDatasetId("d").filter("a = 1").build();
      var evaluation =
          CreateEvaluationJob.builder()
              .evaluator("e")
              .inputDataset("i")
              .outputDataset("o")
              .leaderboardIds(List.of("l"));

      assertThat(EncodedRequest.of(copy).wrapped("dataset"))
          .isEqualTo(Map.of("dataset", Map.of(), "sourceDatasetId", "d", "filter", "a = 1"));
      assertThat(EncodedRequest.of(evaluation.build()).wrapped("evaluationJob"))
          .containsEntry("leaderboardIds", List.of("l"));
    }

    @Test
    void a_component_that_belongs_to_the_query_is_not_in_the_body() {
      EncodedRequest request =
          EncodedRequest.of(CreateRlorTrainerJob.builder().trainingShape("s").nodeCount(2).build());

      assertThat(request.query()).isEqualTo(Map.of("trainingShape", "s"));
      assertThat(request.body()).isEqualTo(Map.of("nodeCount", 2));
    }

    @Test
    void credentials_are_shown_in_the_bytes_alone() throws IOException {
      var wandb = WandbConfig.builder().enabled(true).apiKey(Credential.of("w-key")).build();
      var spec =
          CreateRlorTrainerJob.builder()
              .wandbConfig(wandb)
              .extraBody(Map.of("token", Credential.of("t-key")))
              .build();

      EncodedRequest request = EncodedRequest.of(spec);

      assertThat(request.toString()).doesNotContain("w-key", "t-key");
      assertThat(new String(JsonCodec.write(request.body()), UTF_8)).contains("w-key", "t-key");
    }
  }

  @Nested
  class Updates {

    @Test
    void the_mask_names_the_keys_of_the_body_in_snake_case() {
      var changes =
          UpdateReinforcementFineTuningJob.builder()
              .displayName("new")
              .maxInferenceReplicaCount(2)
              .awsS3Config(AwsS3Config.builder().iamRoleArn("arn").build())
              .extraBody(Map.of("brandNew", true))
              .build();

      assertThat(EncodedRequest.of(changes).updateMask())
          .containsExactly(
              "display_name", "aws_s3_config", "max_inference_replica_count", "brand_new");
    }

    @Test
    void an_empty_text_is_sent_and_masked() {
      EncodedRequest request = EncodedRequest.of(UpdateDataset.builder().displayName("").build());

      assertThat(request.body()).isEqualTo(Map.of("displayName", ""));
      assertThat(request.updateMask()).containsExactly("display_name");
    }

    @Test
    void what_is_cleared_is_masked_and_not_sent() {
      EncodedRequest request =
          EncodedRequest.of(UpdateDataset.builder().exampleCount(4L).build().clear("displayName"));

      assertThat(request.body()).isEqualTo(Map.of("exampleCount", "4"));
      assertThat(request.updateMask()).containsExactly("example_count", "display_name");
    }

    @Test
    void nothing_to_change_and_a_field_both_set_and_cleared_are_refused() {
      var nothing = EncodedRequest.of(UpdateDataset.builder().build());
      var both =
          EncodedRequest.of(UpdateDataset.builder().displayName("x").build().clear("display_name"));

      assertThatThrownBy(nothing::updateMask)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("nothing is set");
      assertThatThrownBy(both::updateMask)
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("display_name is set as well");
    }
  }
}
