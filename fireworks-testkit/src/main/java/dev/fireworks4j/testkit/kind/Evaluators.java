// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;

/** {@code evaluators}: BUILDING until an uploaded source is built. */
public final class Evaluators {
  static final String PATH = "accounts/evaluators";

  private static final List<String> REBUILT = List.of("requirements", "entryPoint", "entry_point");

  private Evaluators() {}

  /** The collection. */
  public static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Evaluator")
        .createdWrapped("evaluatorId", "evaluator")
        .with(Trait.ID_REQUIRED, Trait.UPDATE)
        .deletable(Evaluators::delete)
        .onCreated((call, evaluator) -> evaluator.set("state", "BUILDING"))
        .onUpdated(Evaluators::rebuild)
        .later(List.of(EvaluatorBuilds.END))
        .verb("POST", "getUploadEndpoint", "FilesToUpload", Uploads.endpoint(Evaluators::source))
        .verb("POST", "validateUpload", Evaluators::validateUpload)
        .verb("GET", "getBuildLogEndpoint", Evaluators::buildLog)
        .verb("GET", "getSourceCodeSignedUrl", Evaluators::sourceCode)
        .collectionVerb("previewEvaluator", EvaluatorPreviews::run);
  }

  /** A job's evaluator need not exist, but if it does it must be built. */
  static void requireActive(ResourceCall call, Document job) {
    Document evaluator = call.store().find(PATH, job.text("evaluator"));
    if (evaluator != null) {
      requireActive(evaluator);
    }
  }

  static void requireActive(Document evaluator) {
    if (!evaluator.state().equals("ACTIVE")) {
      throw ApiError.precondition(
          "evaluator " + evaluator.name() + " is not ACTIVE but " + evaluator.state());
    }
  }

  /** The folder of the uploaded archive. */
  static String source(Document evaluator) {
    return Artifacts.evaluator(evaluator) + "/source";
  }

  static void removeSource(FakeState store, Document evaluator) {
    store.removeFiles(path -> path.startsWith(source(evaluator) + "/"));
  }

  private static JsonObject validateUpload(ResourceCall call, Document evaluator) {
    if (!Uploads.isComplete(call.store(), evaluator, source(evaluator))) {
      throw ApiError.precondition("evaluator " + evaluator.name() + " has no uploaded source yet");
    }
    EvaluatorBuilds.start(call.store(), evaluator);
    return new JsonObject();
  }

  private static void rebuild(ResourceCall call, Document evaluator) {
    boolean changed = REBUILT.stream().anyMatch(field -> call.member(field) != null);
    if (call.isOn("prepareCodeUpload")) {
      evaluator.interrupt();
      evaluator.set("state", "BUILDING");
      Uploads.forget(evaluator);
      removeSource(call.store(), evaluator);
    } else if (changed && Uploads.isComplete(call.store(), evaluator, source(evaluator))) {
      EvaluatorBuilds.start(call.store(), evaluator);
    }
  }

  private static void delete(ResourceCall call, Document evaluator) {
    FakeState store = call.store();
    store.remove(evaluator);
    EvaluatorVersions.removeAll(store, evaluator);
    store.removeFiles(path -> path.startsWith(Artifacts.evaluator(evaluator) + "/"));
  }

  private static JsonObject buildLog(ResourceCall call, Document evaluator) {
    String path = EvaluatorBuilds.log(evaluator);
    if (!call.store().files().containsKey(path)) {
      throw ApiError.precondition("no build log available for this evaluator");
    }
    return JsonObject.of("buildLogSignedUri", call.downloadUrl(path));
  }

  private static JsonObject sourceCode(ResourceCall call, Document evaluator) {
    var urls = Uploads.downloads(call, source(evaluator), Uploads::baseName);
    if (urls.isEmpty()) {
      throw ApiError.precondition("no source code available for this evaluator");
    }
    return JsonObject.of("filenameToSignedUrls", urls);
  }
}
