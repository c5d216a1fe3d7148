// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void have_names_whose_length_is_counted_in_characters_of_which_an_emoji_is_one() {
      wire.post(ACME + "/models", OWN);
      String named = "{\"displayName\":\"%s\"}";

      var short40 = wire.send("PATCH", ACME + "/models/own", named.formatted("😀".repeat(40)));
      var long64 = wire.send("PATCH", ACME + "/models/own", named.formatted("😀".repeat(64)));

      assertThat(short40.statusCode()).isEqualTo(200);
      assertThat(long64.body()).contains("display_name must be fewer than 64 characters");
    }

    @Test
    void keep_their_kind() {
      wire.post(ACME + "/models", OWN);

      assertThat(wire.send("PATCH", ACME + "/models/own", "{\"kind\":\"HF_BASE_MODEL\"}").body())
          .contains("kind cannot be changed");
    }

    @Test
    void are_prepared_while_they_stay_ready_and_say_so() {
      fake.jobs().add("models", Map.of("name", "m", "state", "READY"));
      fake.jobs().add("models", Map.of("name", "early", "state", "UPLOADING"));
      String fp8 = "{\"precision\":\"FP8\",\"accelerator_count\":8}";

      var refused = wire.send("POST", ACME + "/models/early:prepare", fp8);
      wire.post(ACME + "/models/m:prepare", fp8);
      Map<?, ?> preparing = wire.get(ACME + "/models/m");
      fake.clock().advance(Duration.ofMinutes(11));

      assertThat(refused.body()).contains("\"code\":9");
      assertThat(preparing.get("state")).isEqualTo("READY");
      assertThat(preparing.get("status").toString()).contains("Preparing");
      assertThat(wire.get(ACME + "/models/m").get("status").toString()).doesNotContain("Preparing");
    }

    @Test
    void are_taken_once() {
      wire.post(ACME + "/models", OWN);

      assertThat(wire.send("POST", ACME + "/models", OWN).statusCode()).isEqualTo(409);
    }
  }

  @Nested
  class NewModels {
    private String refusal(String model) {
      var refused =
          wire.send(
              "POST",
              ACME + "/models",
              "{\"modelId\":\"m\",\"model\":" + model.replace('\'', '"') + "}");
      assertThat(refused.statusCode()).isEqualTo(400);
      return String.valueOf(Wire.json(refused).get("message"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{'kind':'HF_PEFT_ADDON','peftDetails':{}}",
          "{'kind':'HF_TEFT_ADDON','peftDetails':{'r':8}}",
          "{'kind':'KIND_UNSPECIFIED'}"
        })
    void are_refused_as_addons_without_their_base(String model) {
      assertThat(refusal(model)).contains("peft_details");
    }

    @Test
    void are_refused_with_the_details_of_another_kind_or_a_rank_out_of_range() {
      assertThat(refusal("{'peftDetails':{'baseModel':'b'},'baseModelDetails':{'worldSize':1}}"))
          .contains("base_model_details");
      assertThat(refusal("{'kind':'HF_BASE_MODEL','peftDetails':{'baseModel':'b'}}"))
          .contains("peft_details");
      assertThat(refusal("{'peftDetails':{'baseModel':'b','r':128}}")).contains("peft_details.r");
    }

    @Test
    void keep_the_cluster_that_stood_beside_them() {
      String cluster = "accounts/acme/clusters/own";

      var created =
          wire.post(
              ACME + "/models",
              "{\"modelId\":\"m\",\"cluster\":\""
                  + cluster
                  + "\",\"model\":{\"kind\":\"HF_BASE_MODEL\"}}");

      assertThat(created.get("cluster")).isEqualTo(cluster);
      assertThat(wire.get(ACME + "/models/m").get("cluster")).isEqualTo(cluster);
    }

    @Test
    void show_empty_details_of_an_adapter_where_they_are_none() {
      var created =
          wire.post(ACME + "/models", "{\"modelId\":\"m\",\"model\":{\"kind\":\"HF_BASE_MODEL\"}}");

      assertThat(created.get("peftDetails").toString())
          .isEqualTo("{baseModel=, baseModelType=, mergeAddonModelName=, r=0, targetModules=[]}");
      assertThat(created.get("teftDetails")).isNull();
    }
  }

  @Nested
  class FilesOfModels {
    private static final String OWN_MODEL = ACME + "/models/own";

    private HttpResponse<String> register(String file) {
      return wire.send(
          "POST", OWN_MODEL + ":getUploadEndpoint", "{\"filenameToSize\":{\"" + file + "\":3}}");
    }

    @Test
    void keep_their_folders() {
      wire.post(ACME + "/models", OWN);

      wire.put(Wire.onlyUrl(Wire.json(register("original/deep/w.bin"))), "abc");
      wire.get(OWN_MODEL + ":validateUpload");

      assertThat(wire.get(OWN_MODEL + ":getDownloadEndpoint").get("filenameToSignedUrls"))
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .containsOnlyKeys("model/own/original/deep/w.bin");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../w.bin",
          "a/../../w.bin",
          "/w.bin",
          "a//w.bin",
          "a/",
          "a/.",
          "a\\\\w.bin",
          "a/\\u0000",
          ""
        })
    void are_refused_under_names_that_leave_the_folder(String name) {
      wire.post(ACME + "/models", OWN);

      assertThat(register(name).statusCode()).isEqualTo(400);
    }

    @Test
    void are_taken_once() {
      wire.post(ACME + "/models", OWN);
      wire.put(Wire.onlyUrl(Wire.json(register("w.bin"))), "abc");
      wire.get(OWN_MODEL + ":validateUpload");

      var again = register("w.bin");

      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(Wire.json(again).get("code")).isEqualTo(6L);
    }

    @Test
    void are_looked_at_with_warnings_that_the_flags_turn_off() {
      wire.post(
          ACME + "/models",
          "{\"modelId\":\"own\",\"model\":{\"kind\":\"HF_BASE_MODEL\",\"supportsImageInput\":true}}");
      wire.put(Wire.onlyUrl(Wire.json(register("config.json"))), "abc");

      var warned = wire.get(OWN_MODEL + ":validateUpload");
      var skipped =
          wire.get(OWN_MODEL + ":validateUpload?skipHfConfigValidation=true&configOnly=true");

      assertThat(warned.get("warnings").toString())
          .contains("config.json is not a JSON object", "preprocessor_config.json is missing");
      assertThat(skipped.toString()).isEqualTo("{warnings=[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getDownloadEndpoint", "validateUpload"})
    void of_the_public_models_of_somebody_else_are_forbidden(String verb) {
      var refused = wire.send("GET", "/v1/accounts/fireworks/models/qwen3-8b:" + verb, "");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(Wire.json(refused).toString()).isEqualTo("{code=7, details=[], message=}");
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
