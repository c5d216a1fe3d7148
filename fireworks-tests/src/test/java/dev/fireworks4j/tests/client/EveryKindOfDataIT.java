// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on models and datasets, and what is the same for all kinds. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class EveryKindOfDataIT extends EveryDoorFixture {
  @Test
  void models_of_the_account() {
    var models = fireworks.models();
    for (String id : List.of("m-1", "m-2")) {
      fake.jobs().add("models", Map.of("name", id, "state", "READY", "kind", "HF_PEFT_ADDON"));
    }

    assertThat(models.list()).extracting(Model::id).containsExactly("m-1", "m-2");
    var query = ListQuery.builder().orderBy(OrderBy.descending("name")).pageSize(1).build();
    assertThat(models.list(query)).extracting(Model::id).containsExactly("m-2", "m-1");
    Model model = models.get(models.get("m-1").name());
    assertThat(model.isPublic()).isFalse();
    assertThat(model.kind()).isEqualTo(ModelKind.HF_PEFT_ADDON);
    assertThat(models.get("m-1", FieldMask.of("state")).kind()).isNull();
    models.delete("m-1");
    assertThatThrownBy(() -> models.get("m-1")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_model_is_waited_for_until_it_is_ready() {
    fake.jobs().add("models", Map.of("name", "slow", "state", "UPLOADING"));
    String name = "accounts/acme/models/slow";
    var wait =
        Wait.atMost(Duration.ofMinutes(10))
            .withListener(
                event -> {
                  if (event.kind() == WaitEventKind.HEARTBEAT) {
                    fake.jobs().setState(name, new JobState("READY"));
                  }
                });

    assertThat(fireworks.models().await("slow", wait).orThrow().name()).isEqualTo(name);
    assertThat(fireworks.models().awaitAsync("slow", wait).join().orThrow().state())
        .isEqualTo(ModelState.READY);
  }

  @Test
  void a_model_whose_upload_failed_is_a_failure() {
    var status = Map.of("code", "INVALID_ARGUMENT", "message", "no adapter_config.json");
    fake.jobs().add("models", Map.of("name", "bad", "state", "UPLOADING", "status", status));

    var outcome = fireworks.models().await("bad", Wait.atMost(Duration.ofMinutes(10)));

    assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
    assertThatThrownBy(outcome::orThrow).hasMessageContaining("adapter_config.json");
  }

  @Test
  void models_of_everybody() {
    var models = fireworks.account("fireworks").models();

    Model model = models.get("qwen3-14b");

    assertThat(model.name()).isEqualTo("accounts/fireworks/models/qwen3-14b");
    assertThat(model.isPublic()).isTrue();
    assertThat(model.supervisedLoraTunable()).isTrue();
    assertThat(model.baseModelDetails()).isNotNull();
    assertThat(models.list()).extracting(Model::id).contains("qwen3-4b", "qwen3-8b");
    assertThatThrownBy(() -> fireworks.models().get(model.name()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("account(\"fireworks\")");
  }

  @Test
  void datasets_in_one_request() throws IOException {
    var datasets = fireworks.datasets();
    chat("d", 4);

    assertThat(datasets.get("d").exampleCount()).isEqualTo(4L);
    assertThat(
            datasets.update("d", UpdateDataset.builder().displayName("nice").build()).displayName())
        .isEqualTo("nice");
    assertThat(
            datasets
                .list(ListQuery.builder().filter(Filter.where("display_name").is("nice")).build())
                .stream())
        .extracting(Dataset::id)
        .containsExactly("d");
    var split = datasets.split("d", 2);
    assertThat(split.chunksCreated()).isEqualTo(2);
    assertThat(split.chunkDatasetNames()).hasSize(2);
    datasets.delete("d");
    assertThatThrownBy(() -> datasets.get("d")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void datasets_through_signed_urls() throws IOException {
    var datasets = fireworks.datasets();
    Path a = Files.writeString(folder.resolve("a.jsonl"), chatRows(3));
    Path b = Files.writeString(folder.resolve("b.jsonl"), chatRows(2));
    datasets.create(CreateDataset.builder().id("big").exampleCount(5L).build());

    Map<String, SignedUrl> urls =
        datasets.uploadUrls("big", Map.of("a.jsonl", Files.size(a), "b.jsonl", Files.size(b)));
    fireworks.files().upload(urls.get("a.jsonl"), a);
    fireworks.files().upload(urls.get("b.jsonl"), b);
    datasets.validateUpload("big");
    fake.clock().advance(Duration.ofSeconds(5));

    assertThat(datasets.get("big").state()).isEqualTo(DatasetState.READY);
    Map<String, SignedUrl> back = datasets.downloadUrls("big");
    assertThat(back).hasSize(2);
    Path copy = folder.resolve("copy");
    fireworks
        .files()
        .download(
            back.entrySet().stream()
                .filter(e -> e.getKey().endsWith("a.jsonl"))
                .findFirst()
                .orElseThrow()
                .getValue(),
            copy);
    assertThat(copy).hasSameBinaryContentAs(a);
  }

  @Test
  void lists_over_several_pages_in_order() {
    for (int i = 0; i < 7; i++) {
      fireworks
          .datasets()
          .create(
              CreateDataset.builder().id("p-" + i).exampleCount(1L).displayName("group").build());
    }
    fake.requests().clear();

    var names =
        fireworks
            .datasets()
            .list(
                ListQuery.builder()
                    .filter(Filter.where("display_name").is("group"))
                    .orderBy(OrderBy.descending("name"))
                    .pageSize(3)
                    .build())
            .stream()
            .map(Dataset::id)
            .toList();

    assertThat(names).containsExactly("p-6", "p-5", "p-4", "p-3", "p-2", "p-1", "p-0");
    assertThat(fake.requests().all()).hasSize(3);
  }

  @Test
  void refusals_of_the_service_arrive_as_they_are() {
    fireworks.datasets().create(CreateDataset.builder().id("taken").exampleCount(1L).build());

    assertThatThrownBy(
            () ->
                fireworks
                    .datasets()
                    .create(CreateDataset.builder().id("taken").exampleCount(1L).build()))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> fireworks.dpoJobs().get("missing"))
        .isInstanceOf(NotFoundException.class);
    var unknown =
        catchThrowableOfType(
            ApiException.class,
            () ->
                fireworks
                    .datasets()
                    .create(
                        CreateDataset.builder()
                            .id("odd")
                            .exampleCount(1L)
                            .extraBody(Map.of("nonsense", 1))
                            .build()));
    assertThat(unknown.httpStatus()).isEqualTo(400);
    assertThat(unknown).hasMessageContaining("nonsense");
  }
}
