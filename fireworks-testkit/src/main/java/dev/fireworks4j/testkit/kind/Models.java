// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code models}: uploaded ones, and the results of tuning jobs. */
final class Models {
  private static final Duration IMPORT = Duration.ofMinutes(5);
  private static final Duration PREPARATION = Duration.ofMinutes(10);
  private static final String PATH = "accounts/models";
  private static final String IMPORTED_MODEL = "imported model";
  private static final DueStep PREPARED =
      DueStep.of("prepared", (store, model) -> model.status("OK", ""));
  private static final DueStep IMPORTED = DueStep.of("imported", Models::imported);

  private Models() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Model")
        .createdWrapped("modelId", "model")
        .besideWrapper("cluster")
        .with(Trait.ID_REQUIRED, Trait.UPDATE, Trait.DELETE)
        .fallback("kind", "HF_PEFT_ADDON")
        .check(ModelRules::check)
        .onCreated(Models::begin)
        .later(List.of(PREPARED))
        .shownByGet(Models::withDeployments)
        .verb("POST", "getUploadEndpoint", "FilesToUpload", Models::uploadEndpoint)
        .verb("GET", "validateUpload", Models::validateUpload)
        .verb("GET", "getDownloadEndpoint", Models::downloadEndpoint)
        .verb("POST", "prepare", "PrepareModel", Models::prepare)
        .verb("POST", "import", "ImportModel", Models::importFiles);
  }

  /** Imports in progress, {@code accounts/{account}/operations/{id}}. */
  static ResourceCollection operations() {
    return ResourceCollection.of("accounts/operations", "ImportOperation")
        .without(Trait.LIST)
        .later(List.of(IMPORTED));
  }

  /** Continues after the answer; the model stays READY meanwhile, and its status shows the preparation. */
  private static JsonObject prepare(ResourceCall call, Document model) {
    if (!model.state().equals("READY")) {
      throw ApiError.precondition("model " + model.name() + " is not READY but " + model.state());
    }
    boolean isAborted = Boolean.TRUE.equals(call.body().get("abort"));
    model.status("OK", isAborted ? "" : "Preparing");
    if (!isAborted) {
      call.store().after(PREPARATION, model, PREPARED);
    }
    return new JsonObject();
  }

  private static Map<String, ?> importFiles(ResourceCall call, Document model) {
    if (call.body().isEmpty()) {
      throw ApiError.invalid("one of aws_s3_source and azure_blob_source must be specified");
    }
    String name = model.accountName() + "/operations/" + call.store().ids().next(16);
    Document operation =
        new Creation(operations(), "").seed(call.store(), name, Map.of("done", false));
    operation.notes().put(IMPORTED_MODEL, model.name());
    call.store().after(IMPORT, operation, IMPORTED);
    return operation.fields();
  }

  private static void imported(FakeState store, Document operation) {
    String name = String.valueOf(operation.notes().get(IMPORTED_MODEL));
    operation.set("done", true);
    operation.set("response", Map.of("name", name));
    Document model = store.find(PATH, name);
    if (model != null) {
      model.set("state", "READY");
    }
  }

  /** The files of a model that is READY never change. */
  private static Map<String, ?> uploadEndpoint(ResourceCall call, Document model) {
    if (model.state().equals("READY")) {
      throw ApiError.exists("model " + model.name() + " is uploaded already");
    }
    return Uploads.endpoint(Artifacts::model, ModelRules::checkedPath).of(call, model);
  }

  private static void begin(ResourceCall call, Document model) {
    model.set("state", "UPLOADING");
    String cluster = call.field("cluster");
    if (!cluster.isEmpty()) {
      model.set("cluster", cluster);
    }
  }

  /** A get shows where a model is loaded; a list does not. */
  private static JsonObject withDeployments(ResourceCall call, Document model) {
    return new JsonObject(model.fields())
        .with("deployedModelRefs", DeployedModels.refs(call.store(), model.name()));
  }

  private static void requireOwn(Document model) {
    if (model.accountName().equals("accounts/" + Seeds.PUBLIC_ACCOUNT)) {
      throw ApiError.forbidden("");
    }
  }

  private static JsonObject validateUpload(ResourceCall call, Document model) {
    requireOwn(model);
    boolean complete = Uploads.isComplete(call.store(), model, Artifacts.model(model));
    if (!complete && !model.state().equals("READY")) {
      throw ApiError.precondition(
          "model " + model.name() + " has files that have not been uploaded yet");
    }
    model.set("state", "READY");
    call.store().touch(model);
    return JsonObject.of("warnings", ModelRules.warnings(call, model));
  }

  private static JsonObject downloadEndpoint(ResourceCall call, Document model) {
    requireOwn(model);
    return JsonObject.of(
        "filenameToSignedUrls",
        Uploads.downloads(call, Artifacts.model(model), Artifacts::withoutBucket));
  }
}
