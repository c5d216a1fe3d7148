// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are read as protobuf reads JSON: both spellings of a name, no unknown member, no wrong value. */
class BodiesIT {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final String DEPLOYMENT = ACME + "/deployments/d";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private void deployment() {
    wire.post(
        ACME + "/deployments?deploymentId=d",
        "{\"base_model\":\"" + BASE + "\",\"deployment_shape\":\"default\"}");
  }

  @Nested
  class Spellings {
    @Test
    void of_a_wrapper_and_the_id_beside_it_are_both_taken() {
      var job =
          wire.post(
              ACME + "/evaluationJobs",
              "{\"evaluation_job_id\":\"j\",\"evaluation_job\":{\"evaluator\":\"e\","
                  + "\"input_dataset\":\"in\",\"output_dataset\":\"out\"},\"leaderboard_ids\":[\"l\"]}");
      var model =
          wire.post(
              ACME + "/models",
              "{\"model_id\":\"m\",\"model\":{\"kind\":\"HF_PEFT_ADDON\",\"peft_details\":"
                  + "{\"base_model\":\"b\",\"target_modules\":[\"q_proj\"]}}}");

      assertThat(job.get("outputDataset")).isEqualTo("accounts/acme/datasets/out");
      assertThat(model.get("peftDetails").toString()).contains("accounts/acme/models/b", "q_proj");
    }

    @Test
    void of_a_wrapped_patch_are_both_taken() {
      fake.jobs().add("models", Map.of("name", "m", "state", "READY"));

      var changed =
          Wire.json(
              wire.send("PATCH", ACME + "/models/m", "{\"model\":{\"display_name\":\"new\"}}"));

      assertThat(changed.get("displayName")).isEqualTo("new");
    }

    @Test
    void of_the_members_of_custom_methods_are_both_taken() {
      deployment();
      fake.jobs().add("models", Map.of("name", "m", "state", "UPLOADING"));

      var scaled = wire.send("PATCH", DEPLOYMENT + ":scale", "{\"replica_count\":2}");
      var urls =
          wire.post(
              ACME + "/models/m:getUploadEndpoint",
              "{\"filename_to_size\":{\"a_b.bin\":3},\"enable_resumable_upload\":false}");
      var imported =
          wire.send("POST", ACME + "/models/m:import", "{\"aws_s3_source\":{\"s3_bucket\":\"b\"}}");
      var matched =
          wire.post(
              ACME + "/deploymentShapeVersions:match",
              "{\"create_deployment_request\":{\"deployment\":{\"base_model\":\""
                  + BASE
                  + "\",\"enable_addons\":true}}}");

      assertThat(scaled.statusCode()).isEqualTo(200);
      assertThat(urls.get("filenameToSignedUrls").toString()).contains("a_b.bin=");
      assertThat(imported.statusCode()).isEqualTo(200);
      assertThat(matched.get("totalSize")).isEqualTo(1L);
    }
  }

  @Test
  void of_a_model_configuration_is_read_in_the_same_way() {
    String path = "/v1/validateModelConfig";

    assertThat(wire.send("POST", path, "{\"config_json\":\"{}\"}").body()).isEqualTo("{}");
    assertThat(wire.send("POST", path, "{\"config\":\"{}\"}").body())
        .contains("unknown field \\\"config\\\"");
    assertThat(wire.send("POST", path, "{\"configJson\":\"{x}\"}").statusCode()).isEqualTo(400);
  }

  @Nested
  class Refused {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "POST  | evaluationJobs     | {'evaluationJobs':{}}                       | evaluationJobs",
          "POST  | evaluationJobs     | {'evaluation_job':{'input_dataset_id':'d'}} | input_dataset_id",
          "PATCH | deployments/d:scale| {'replicas':2}                              | replicas",
          "POST  | deployments/d:setTags | {'tag':{}}                               | tag",
          "POST  | deployments/d:deleteTags | {'key':[]}                            | key",
          "POST  | models/m:import    | {'awsS3Source':{'bucket':'b'}}              | bucket",
          "POST  | models/m:prepare   | {'precisions':'FP8'}                        | precisions",
          "POST  | models/m:getUploadEndpoint | {'filenames':{}}                    | filenames",
          "POST  | deploymentShapeVersions:match | {'createDeploymentRequest':{'deployment':{'model':'x'}}} | model",
        })
    void is_a_member_that_the_service_does_not_know(
        String method, String path, String body, String member) {
      deployment();
      fake.jobs().add("models", Map.of("name", "m", "state", "UPLOADING"));

      var refused = wire.send(method, ACME + "/" + path, body.replace('\'', '"'));

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Wire.json(refused).get("code")).isEqualTo(3L);
      assertThat(refused.body()).contains("unknown field \\\"" + member + "\\\"");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "deployments | {'baseModel':'m','acceleratorType':'NVIDIA_H900'}",
          "deployments | {'baseModel':'m','placement':{'regions':['US_IOWA_1','MARS_1']}}",
          "models      | {'modelId':'m','model':{'kind':'HF_PEFT'}}",
          "dpoJobs     | {'dataset':'d','lossConfig':{'method':'PPO'}}",
          "datasets    | {'datasetId':'d','dataset':{'format':'CSV'}}",
        })
    void is_a_member_of_no_enum(String collection, String body) {
      var refused = wire.send("POST", ACME + "/" + collection, body.replace('\'', '"'));

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("invalid value for field").contains("expected one of");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "deployments | {'baseModel':'m','autoscalingPolicy':{'scaleUpWindow':'30m'}}",
          "deployments | {'baseModel':'m','autoscalingPolicy':{'scalingSchedules':{'a':{'duration':'1h'}}}}",
          "batchInferenceJobs | {'model':'m','inputDatasetId':'d','maxJobDuration':'24h'}",
        })
    void is_a_duration_that_is_not_in_seconds(String collection, String body) {
      var refused = wire.send("POST", ACME + "/" + collection, body.replace('\'', '"'));

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("a duration in seconds");
    }
  }
}
