// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.model.AwsS3Source;
import dev.fireworks4j.model.CheckpointDetails;
import dev.fireworks4j.model.CheckpointFormat;
import dev.fireworks4j.model.ConversationConfig;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ImportModel;
import dev.fireworks4j.model.ModelConfig;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.model.PrepareModel;
import dev.fireworks4j.model.UpdateModel;
import dev.fireworks4j.model.UploadCheck;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Own models, from files to READY, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class ModelUploadIT {
  private static final CreateModel SPEC =
      CreateModel.builder()
          .id("own")
          .kind(ModelKind.HF_BASE_MODEL)
          .baseModelDetails(
              CheckpointDetails.builder()
                  .worldSize(1)
                  .checkpointFormat(CheckpointFormat.HUGGINGFACE)
                  .build())
          .conversationConfig(ConversationConfig.builder().style("huggingface").build())
          .build();

  @Parameter String door;
  @TempDir Path folder;

  private final FakeFireworks fake = FakeFireworks.start();
  private Fireworks fireworks;

  @BeforeEach
  void connect() throws IOException {
    fireworks = Doors.open(fake, door);
    Files.writeString(folder.resolve("config.json"), "{}");
    Files.createDirectory(folder.resolve("original"));
    Files.write(folder.resolve("original/weights.safetensors"), new byte[100_000]);
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  private ModelUpload upload() {
    return ModelUpload.builder().model(SPEC).folder(folder).build();
  }

  @Test
  void a_folder_becomes_a_model_in_one_call_that_may_be_repeated() {
    var model = fireworks.models().upload(upload());

    assertThat(model.state()).isEqualTo(ModelState.READY);
    assertThat(model.baseModelDetails().checkpointFormat()).isEqualTo(CheckpointFormat.HUGGINGFACE);
    assertThat(fireworks.models().downloadUrls("own").keySet())
        .anyMatch(name -> name.endsWith("original/weights.safetensors"));
    assertThat(fireworks.models().upload(upload()).createTime()).isNotNull();
  }

  @Test
  void an_upload_that_stopped_continues_with_the_same_model() {
    fake.faults().on("PUT", "...").status(400);

    assertThatThrownBy(() -> fireworks.models().upload(upload()))
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("again");
    assertThat(fireworks.models().get("own").state()).isEqualTo(ModelState.UPLOADING);
    fake.faults().clear();

    assertThat(fireworks.models().upload(upload()).state()).isEqualTo(ModelState.READY);
  }

  @Test
  void an_upload_is_checked_in_other_ways_where_asked_for() {
    fireworks.models().upload(upload());
    fake.requests().clear();

    fireworks.models().validateUpload("own");
    fireworks
        .models()
        .validateUpload(
            "own",
            UploadCheck.CONFIG_ONLY,
            UploadCheck.SKIP_HF_CONFIG_VALIDATION,
            UploadCheck.TRUST_REMOTE_CODE);

    assertThat(fake.requests().all())
        .extracting(ReceivedRequest::query)
        .containsExactly(
            Map.of(),
            Map.of(
                "configOnly", "true",
                "skipHfConfigValidation", "true",
                "trustRemoteCode", "true"));
  }

  @Test
  void a_serverless_model_shows_its_prices() {
    var price = Map.of("sku", "input-tokens", "unit", "1M", "amount", Map.of("units", "2"));
    var fast = Map.of("name", "fast", "skuInfos", List.of(price), "useCases", List.of("chat"));
    fake.jobs().add("models", Map.of("name", "m", "serverlessModes", List.of(fast)));

    var mode = fireworks.models().get("m").serverlessModes().get(0);

    assertThat(mode.name()).isEqualTo("fast");
    assertThat(mode.skuInfos().get(0).amount().amount()).isEqualByComparingTo("2");
  }

  @Test
  void a_model_is_changed_and_prepared() {
    fireworks.models().upload(upload());

    var changes = UpdateModel.builder().displayName("Own").huggingFaceUrl("https://hf.example/x");
    var changed = fireworks.models().update("own", changes.build());
    fireworks.models().prepare("own", PrepareModel.builder().precision(Precision.FP8).build());

    assertThat(changed.displayName()).isEqualTo("Own");
    assertThat(changed.conversationConfig().style()).isEqualTo("huggingface");
  }

  @Test
  void an_import_is_waited_for() {
    fireworks.models().create(SPEC);
    var source =
        AwsS3Source.builder()
            .s3Bucket("b")
            .accessKeyId("AK")
            .accessSecret(Credential.of("hush"))
            .build();

    var operation =
        fireworks.models().importFrom("own", ImportModel.builder().awsS3Source(source).build());
    var done =
        fireworks
            .models()
            .awaitImport(operation.name(), Wait.atMost(Duration.ofHours(1)))
            .orThrow();

    assertThat(done.done()).isTrue();
    assertThat(source.toString()).doesNotContain("hush");
    assertThat(fireworks.models().get("own").state()).isEqualTo(ModelState.READY);
  }

  @Test
  void what_cannot_be_is_refused() throws IOException {
    assertThatThrownBy(() -> CreateModel.builder().id("addon").build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("peftDetails");
    assertThatThrownBy(() -> fireworks.models().uploadUrls("own", Map.of("../x", 1L)))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(
            () -> fireworks.models().validateConfig(ModelConfig.builder().configJson("no").build()))
        .isInstanceOf(ApiException.class);
    fireworks.models().validateConfig(ModelConfig.builder().configJson("{}").build());
    var others = fireworks.account("fireworks").models();
    assertThatThrownBy(() -> others.downloadUrls("qwen3-8b"))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.PERMISSION_DENIED));
  }
}
