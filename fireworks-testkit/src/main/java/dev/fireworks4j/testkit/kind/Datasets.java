// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code datasets}: UPLOADING until their files are there, then READY. */
final class Datasets {
  static final String PATH = "accounts/datasets";

  private static final Duration PROCESSING = Duration.ofSeconds(1);
  private static final DueStep READY = DueStep.of("ready", Datasets::ready);
  private static final String WEDGED = "wedged";
  private static final String UNSPECIFIED = "FORMAT_UNSPECIFIED";

  private Datasets() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Dataset")
        .createdWrapped("datasetId", "dataset")
        .besideWrapper("sourceDatasetId", "filter")
        .with(Trait.ID_REQUIRED, Trait.UPDATE)
        .deletable(Datasets::delete)
        .fallback("encryptionState", "ENCRYPTION_STATE_PLAINTEXT")
        .check(Datasets::checkOrigin)
        .onCreated(Datasets::begin)
        .later(List.of(READY))
        .verb("POST", "upload", DirectUpload::run)
        .verb("POST", "getUploadEndpoint", "FilesToUpload", Datasets::uploadEndpoint)
        .verb("POST", "validateUpload", Datasets::validateUpload)
        .verb("GET", "getDownloadEndpoint", Datasets::downloadEndpoint)
        .verb("POST", "splitDataset", "DatasetSplitting", DatasetSplit::run);
  }

  /** READY a moment after the last byte, with the counts that the server fills in. */
  static void receive(FakeState store, Document dataset) {
    store.after(PROCESSING, dataset, READY);
  }

  static void ready(FakeState store, Document dataset) {
    dataset.set("state", "READY");
    store.touch(dataset);
    long bytes =
        store.filesBelow(Artifacts.dataset(dataset)).stream()
            .mapToLong(file -> file.getValue().sizeBytes())
            .sum();
    dataset.set("estimatedTokenCount", Long.toString(bytes / 4));
  }

  /** The rows of its files, one in memory at a time if none asks for an iterator. */
  static Stream<String> rows(FakeState store, Document dataset) {
    return store.filesBelow(Artifacts.dataset(dataset)).stream()
        .flatMap(file -> file.getValue().lines());
  }

  private static void checkOrigin(ResourceCall call, Document dataset) {
    long origins =
        Stream.of("userUploaded", "evaluationResult", "transformed", "splitted", "evalProtocol")
            .filter(origin -> dataset.get(origin) != null)
            .count();
    if (origins > 1) {
      throw ApiError.invalid("error validating dataset: only one origin may be set");
    }
    if (dataset.get("userUploaded") != null && dataset.text("exampleCount").equals("0")) {
      throw ApiError.invalid(
          "error validating dataset: example_count is required for uploaded datasets");
    }
    String source = call.field("sourceDatasetId");
    if (!source.isEmpty()) {
      String name = Names.full(dataset.accountName(), "datasets", source);
      String format = format(call.store().find(PATH, name));
      dataset.set(
          "transformed",
          JsonObject.of("filter", DocumentFields.text(call.body(), "filter"))
              .with("originalFormat", format)
              .with("sourceDatasetId", name));
      if (format(dataset).equals(UNSPECIFIED)) {
        dataset.set("format", format);
      }
    }
  }

  private static String format(@Nullable Document dataset) {
    String format = dataset == null ? "" : dataset.text("format");
    return format.isEmpty() ? UNSPECIFIED : format;
  }

  /** A dataset that is stored elsewhere, or derived from another, needs no upload. */
  private static void begin(ResourceCall call, Document dataset) {
    dataset.set("state", "UPLOADING");
    FakeState store = call.store();
    Document source = store.find(PATH, dataset.text("transformed.sourceDatasetId"));
    if (source != null) {
      store
          .filesBelow(Artifacts.dataset(source))
          .forEach(
              file -> {
                String name = Uploads.baseName(file.getKey());
                store.putFile(Artifacts.dataset(dataset) + "/" + name, file.getValue());
              });
    }
    if (source != null || !dataset.text("externalUrl").isEmpty()) {
      receive(store, dataset);
    }
  }

  private static Map<String, ?> uploadEndpoint(ResourceCall call, Document dataset) {
    if (dataset.notes().containsKey(WEDGED)) {
      throw ApiError.method(
          "dataset "
              + dataset.name()
              + " was validated before its files arrived; delete it and start again");
    }
    Map<String, ?> answer = Uploads.endpoint(Artifacts::dataset).of(call, dataset);
    keepRegistered(call.store(), dataset);
    return answer;
  }

  /** A file that is registered again with the same size keeps its bytes; all others are dropped. */
  private static void keepRegistered(FakeState store, Document dataset) {
    String folder = Artifacts.dataset(dataset);
    store.removeFiles(
        path ->
            path.startsWith(folder + "/")
                && !Uploads.hasArrived(
                    store, dataset, folder, path.substring(folder.length() + 1)));
  }

  private static JsonObject validateUpload(ResourceCall call, Document dataset) {
    boolean ready = dataset.state().equals("READY");
    if (!ready && Uploads.isComplete(call.store(), dataset, Artifacts.dataset(dataset))) {
      receive(call.store(), dataset);
    } else if (!ready && call.store().filesBelow(Artifacts.dataset(dataset)).isEmpty()) {
      dataset.notes().put(WEDGED, true);
    }
    return new JsonObject();
  }

  /** With the outputs of the jobs that its job continued where asked for. */
  private static JsonObject downloadEndpoint(ResourceCall call, Document dataset) {
    FakeState store = call.store();
    var datasets = new ArrayList<>(List.of(dataset));
    if (call.isOn("downloadLineage")) {
      Document job = store.find(BatchJobs.PATH, dataset.text("sourceJobName"));
      datasets.addAll(BatchOutput.earlier(store, job));
    }
    var urls = new JsonObject();
    for (Document each : datasets) {
      urls.putAll(Uploads.downloads(call, Artifacts.dataset(each), Artifacts::withoutBucket));
    }
    return JsonObject.of("filenameToSignedUrls", urls);
  }

  private static void delete(ResourceCall call, Document dataset) {
    removeFiles(call.store(), dataset);
    call.store().remove(dataset);
  }

  static void removeFiles(FakeState store, Document dataset) {
    String folder = Artifacts.dataset(dataset) + "/";
    store.removeFiles(path -> path.startsWith(folder));
  }
}
