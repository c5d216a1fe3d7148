// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelsIT {
  private static final String OWN =
      "{\"modelId\":\"own\",\"model\":{\"kind\":\"HF_PEFT_ADDON\",\"peftDetails\":{\"baseModel\":\"accounts/fireworks/models/qwen3-8b\",\"r\":8}}}";
  private static final String FILE = "{\"filenameToSize\":{\"a.bin\":\"3\"}}";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Nested
  class Models {
    @Test
    void are_uploading_until_their_files_are_validated() {
      String created = String.valueOf(wire.post(ACME + "/models", OWN).get("state"));
      int early = wire.send("GET", ACME + "/models/own:validateUpload", "").statusCode();

      wire.put(Wire.onlyUrl(wire.post(ACME + "/models/own:getUploadEndpoint", FILE)), "abc");
      Map<?, ?> validated = wire.get(ACME + "/models/own:validateUpload");

      assertThat(created).isEqualTo("UPLOADING");
      assertThat(early).isEqualTo(400);
      assertThat(validated.toString()).isEqualTo("{warnings=[]}");
      assertThat(wire.state(ACME + "/models/own")).isEqualTo("READY");
      String url = Wire.onlyUrl(wire.get(ACME + "/models/own:getDownloadEndpoint"));
      assertThat(wire.send("GET", url, "").body()).isEqualTo("abc");
    }

    @Test
    void change_only_what_a_patch_sends_or_its_mask_names() {
      wire.post(ACME + "/models", OWN);

      wire.send("PATCH", ACME + "/models/own", "{\"displayName\":\"one\"}");
      Map<?, ?> masked =
          Wire.json(
              wire.send(
                  "PATCH",
                  ACME + "/models/own?updateMask=description",
                  "{\"displayName\":\"two\",\"description\":\"text\"}"));

      assertThat(masked.get("displayName")).isEqualTo("one");
      assertThat(masked.get("description")).isEqualTo("text");
    }

    @Test
    void are_taken_once() {
      wire.post(ACME + "/models", OWN);

      assertThat(wire.send("POST", ACME + "/models", OWN).statusCode()).isEqualTo(409);
    }
  }

  @Nested
  class Evaluators {
    @Test
    void become_active_after_their_source_was_validated_and_built() {
      String evaluator = ACME + "/evaluators/e";
      wire.post(
          ACME + "/evaluatorsV2",
          "{\"evaluatorId\":\"e\",\"evaluator\":{\"entryPoint\":\"t.py::e\",\"requirements\":\"x\"}}");
      int early = wire.send("POST", evaluator + ":validateUpload", "{}").statusCode();

      wire.put(Wire.onlyUrl(wire.post(evaluator + ":getUploadEndpoint", FILE)), "abc");
      int validated = wire.send("POST", evaluator + ":validateUpload", "{}").statusCode();
      String building = wire.state(evaluator);
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(early).isEqualTo(400);
      assertThat(validated).isEqualTo(200);
      assertThat(building).isEqualTo("BUILDING");
      assertThat(wire.state(evaluator)).isEqualTo("ACTIVE");
      String source = Wire.onlyUrl(wire.get(evaluator + ":getSourceCodeSignedUrl"));
      assertThat(wire.send("GET", source, "").body()).isEqualTo("abc");
      Object log = wire.get(evaluator + ":getBuildLogEndpoint").get("buildLogSignedUri");
      assertThat(wire.send("GET", String.valueOf(log), "").body()).contains("built");
    }
  }

  @Nested
  class Deployments {
    private static final String DEPLOYMENTS = ACME + "/deployments";

    private void create() {
      wire.post(
          DEPLOYMENTS + "?deploymentId=d",
          "{\"baseModel\":\"accounts/fireworks/models/qwen3-14b\",\"minReplicaCount\":1,"
              + "\"enableAddons\":true,\"deploymentShape\":\"default\"}");
      fake.clock().advance(Duration.ofMinutes(5));
    }

    @Test
    void are_hidden_when_deleted_until_undeleted_or_gone_for_good() {
      create();

      wire.send("DELETE", DEPLOYMENTS + "/d", "");
      Object listed = wire.get(DEPLOYMENTS).get("totalSize");
      Object shown = wire.get(DEPLOYMENTS + "?showDeleted=true").get("totalSize");
      String soft = wire.state(DEPLOYMENTS + "/d");
      Map<?, ?> undeleted = wire.post(DEPLOYMENTS + "/d:undelete", "{}");
      wire.send("DELETE", DEPLOYMENTS + "/d?hard=true", "");

      assertThat(listed).isEqualTo(0L);
      assertThat(shown).isEqualTo(1L);
      assertThat(soft).isEqualTo("DELETED");
      assertThat(undeleted.get("state")).isEqualTo("READY");
      assertThat(wire.send("GET", DEPLOYMENTS + "/d", "").statusCode()).isEqualTo(404);
    }

    @Test
    void are_not_created_by_a_validation() {
      var validated =
          wire.send(
              "POST",
              DEPLOYMENTS + "?validateOnly=true",
              "{\"baseModel\":\"m\",\"acceleratorType\":\"NVIDIA_H100_80GB\"}");

      assertThat(validated.statusCode()).isEqualTo(200);
      assertThat(wire.get(DEPLOYMENTS).get("totalSize")).isEqualTo(0L);
    }

    @Test
    void scale_and_load_a_model_once() {
      create();
      String load = "{\"model\":\"own\",\"deployment\":\"d\"}";

      int scaled =
          wire.send("PATCH", DEPLOYMENTS + "/d:scale", "{\"replicaCount\":2}").statusCode();
      int loaded = wire.send("POST", ACME + "/deployedModels", load).statusCode();
      int again = wire.send("POST", ACME + "/deployedModels", load).statusCode();

      assertThat(scaled).isEqualTo(200);
      assertThat(wire.get(DEPLOYMENTS + "/d").get("replicaCount")).isEqualTo(2L);
      assertThat(loaded).isEqualTo(200);
      assertThat(again).isEqualTo(409);
    }
  }
}
