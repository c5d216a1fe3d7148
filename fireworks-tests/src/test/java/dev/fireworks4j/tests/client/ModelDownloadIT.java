// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.model.CheckpointDetails;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ModelDownload;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelUpload;
import dev.fireworks4j.model.ModelUploadBuilder;
import dev.fireworks4j.model.UploadCheck;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a model, there and back again, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class ModelDownloadIT {
  @Parameter String door;
  @TempDir Path source;
  @TempDir Path target;

  private final FakeFireworks fake = FakeFireworks.start();
  private Fireworks fireworks;

  @BeforeEach
  void upload() throws IOException {
    fireworks = Doors.open(fake, door);
    Files.writeString(source.resolve("config.json"), "{}");
    Files.createDirectories(source.resolve("original/deep"));
    Files.write(source.resolve("original/weights.bin"), bytes(300_000));
    Files.write(source.resolve("original/deep/weights.bin"), bytes(70_000));
    fireworks.models().upload(spec().build());
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31 + count);
    }
    return bytes;
  }

  private ModelUploadBuilder spec() {
    var model =
        CreateModel.builder()
            .id("own")
            .kind(ModelKind.HF_BASE_MODEL)
            .baseModelDetails(CheckpointDetails.builder().worldSize(1).build());
    return ModelUpload.builder().model(model.build()).folder(source);
  }

  private void assertComplete(Path folder) {
    for (String name :
        List.of("config.json", "original/weights.bin", "original/deep/weights.bin")) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(source.resolve(name));
      assertThat(folder.resolve(name + ".part")).doesNotExist();
    }
  }

  @Test
  void a_folder_comes_back_as_it_was() {
    var phases = new ArrayList<TransferPhase>();
    Path folder = target.resolve("new");
    var download =
        ModelDownload.builder()
            .model("own")
            .folder(folder)
            .parallelism(2)
            .listener(progress -> phases.add(progress.phase()));

    var files = fireworks.models().download(download.build());

    assertComplete(folder);
    assertThat(files)
        .extracting(DownloadedFile::name)
        .containsExactlyInAnyOrder(
            "config.json", "original/weights.bin", "original/deep/weights.bin");
    assertThat(phases).startsWith(TransferPhase.TRANSFERRING).endsWith(TransferPhase.DONE);
  }

  @Test
  void a_break_is_continued_by_the_same_call_and_a_failure_by_the_next() {
    fake.faults().on("GET", "...original/weights.bin").times(2).truncateBody();
    fireworks.models().download("own", target.resolve("a"));
    fake.faults().on("GET", "...original/weights.bin").truncateBody();
    Path folder = target.resolve("b");

    assertThatThrownBy(() -> fireworks.models().download("own", folder))
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("weights.bin.part");
    assertThat(folder.resolve("original/weights.bin")).doesNotExist();
    assertThat(folder.resolve("original/weights.bin.part")).exists();
    fake.faults().clear();
    fireworks.models().download("own", folder);

    assertComplete(target.resolve("a"));
    assertComplete(folder);
    assertThat(fake.requests().matching("GET", "...original/weights.bin"))
        .anySatisfy(request -> assertThat(request.headers()).containsKey("range"));
  }

  @Test
  void files_that_are_there_stay_and_changed_ones_come_again() throws IOException {
    fireworks.models().download("own", target);
    Files.write(target.resolve("original/weights.bin"), new byte[300_000]);
    fake.requests().clear();

    var files = fireworks.models().download("own", target);

    assertComplete(target);
    assertThat(files)
        .extracting(DownloadedFile::bytes)
        .containsExactlyInAnyOrder(2L, 300_000L, 70_000L);
    assertThat(fake.requests().matching("GET", "...deep/weights.bin"))
        .singleElement()
        .satisfies(
            request -> assertThat(request.headers().get("range")).asString().contains("bytes=0-0"));
    assertThat(fake.requests().matching("GET", "...original/weights.bin")).hasSize(2);
  }

  @Test
  void one_deadline_covers_all_files() {
    fake.faults().on("GET", "...weights.bin").stallInBody();
    var limited = fireworks.with(CallOptions.builder().deadline(Duration.ofMillis(900)).build());

    assertThatThrownBy(() -> limited.models().download("own", target))
        .isInstanceOf(FireworksException.class)
        .hasMessageContaining("the deadline of 900 ms passed");
    assertThat(target.resolve("original/weights.bin")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "model/own/../../out",
        "model/own//etc/x",
        "a/./b",
        "a\\\\..\\\\b",
        "/etc/passwd"
      })
  void a_name_that_leaves_the_folder_is_refused_before_anything_is_written(String name)
      throws IOException {
    String answer = "{\"filenameToSignedUrls\":{\"" + name + "\":\"https://storage.example/x\"}}";
    fake.faults().on("GET", "...:getDownloadEndpoint").body("application/json", answer);
    Path folder = Files.createDirectory(target.resolve("inner"));

    assertThatThrownBy(() -> fireworks.models().download("own", folder))
        .isInstanceOf(UnexpectedAnswerException.class);
    assertThat(folder).isEmptyDirectory();
    assertThat(target.resolve("out")).doesNotExist();
  }

  @Test
  void a_link_in_the_folder_is_not_followed() throws IOException {
    Path outside = Files.createDirectory(target.resolve("outside"));
    Path folder = Files.createDirectory(target.resolve("inner"));
    Files.createSymbolicLink(folder.resolve("original"), outside);

    assertThatThrownBy(() -> fireworks.models().download("own", folder))
        .isInstanceOf(FileTransferException.class)
        .hasMessageContaining("it is a link");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void models_of_others_are_forbidden_and_nothing_is_made() {
    var others = fireworks.account("fireworks").models();
    Path folder = target.resolve("none");

    assertThatThrownBy(() -> others.download("qwen3-8b", folder))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.PERMISSION_DENIED));
    assertThat(folder).doesNotExist();
    assertThatThrownBy(() -> ModelDownload.builder().parallelism(99).build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("model", "folder", "parallelism");
  }

  @Test
  void an_upload_tells_the_warnings_and_leaves_out_the_checks_that_it_names() throws IOException {
    Files.writeString(source.resolve("config.json"), "no JSON");
    var warnings = new ArrayList<String>();
    fireworks.models().delete("own");
    fireworks.models().upload(spec().onWarning(warnings::add).build());
    fireworks.models().delete("own");
    var skipping = Set.of(UploadCheck.SKIP_HF_CONFIG_VALIDATION, UploadCheck.TRUST_REMOTE_CODE);
    fireworks.models().upload(spec().onWarning(warnings::add).checks(skipping).build());

    assertThat(warnings).containsExactly("config.json is not a JSON object");
    assertThat(fireworks.models().validateUpload("own")).hasSize(1);
    assertThat(fireworks.models().validateUpload("own", UploadCheck.SKIP_HF_CONFIG_VALIDATION))
        .isEmpty();
    assertThat(fake.requests().matching("GET", "...:validateUpload"))
        .anySatisfy(
            request ->
                assertThat(request.query())
                    .containsEntry("skipHfConfigValidation", "true")
                    .containsEntry("trustRemoteCode", "true"));
  }

  @Test
  void a_link_to_a_folder_is_not_left_out_of_an_upload_silently() throws IOException {
    Files.createSymbolicLink(source.resolve("linked"), source.resolve("original"));

    assertThatThrownBy(() -> fireworks.models().upload(spec().build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("linked");
  }
}
