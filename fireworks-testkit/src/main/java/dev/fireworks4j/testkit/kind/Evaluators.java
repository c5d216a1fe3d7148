// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code evaluators}: BUILDING until the uploaded source is built, then ACTIVE. */
final class Evaluators {
  static final String PATH = "accounts/evaluators";

  private static final Duration BUILD = Duration.ofSeconds(50);
  private static final String LOG = "/build.log";

  private Evaluators() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Evaluator")
        .createdWrapped("evaluatorId", "evaluator")
        .reference("defaultDataset", "datasets")
        .updatable()
        .deletable()
        .onCreated((call, evaluator) -> evaluator.set("state", "BUILDING"))
        .onUpdated(Evaluators::rebuild)
        .verb("POST", "getUploadEndpoint", "FilesToUpload", Uploads.endpoint(Evaluators::source))
        .verb("POST", "validateUpload", Evaluators::validateUpload)
        .verb("GET", "getBuildLogEndpoint", Evaluators::buildLog)
        .verb("GET", "getSourceCodeSignedUrl", Evaluators::sourceCode);
  }

  private static String source(Document evaluator) {
    return Artifacts.evaluator(evaluator) + "/source";
  }

  private static Map<String, @Nullable Object> validateUpload(
      ResourceCall call, Document evaluator) {
    if (!Uploads.isComplete(call.store(), evaluator, source(evaluator))) {
      throw ApiError.precondition("evaluator " + evaluator.name() + " has no uploaded source yet");
    }
    build(call.store(), evaluator);
    return new LinkedHashMap<>();
  }

  private static void rebuild(ResourceCall call, Document evaluator) {
    boolean changed =
        call.body().containsKey("requirements") || call.body().containsKey("entryPoint");
    if (call.isOn("prepareCodeUpload")) {
      evaluator.set("state", "BUILDING");
    } else if (changed && evaluator.state().equals("ACTIVE")) {
      build(call.store(), evaluator);
    }
  }

  private static void build(FakeState store, Document evaluator) {
    evaluator.interrupt();
    evaluator.set("state", "BUILDING");
    byte[] log = "building\nTemplate built successfully\n".getBytes(StandardCharsets.UTF_8);
    store.files().put(Artifacts.evaluator(evaluator) + LOG, store.blobs().of(log));
    store.after(
        BUILD,
        evaluator,
        () -> {
          evaluator.set("state", "ACTIVE");
          evaluator.status("OK", "Template built successfully");
          evaluator.set("updateTime", Times.micros(store.stamp()));
        });
  }

  private static Map<String, @Nullable Object> buildLog(ResourceCall call, Document evaluator) {
    String path = Artifacts.evaluator(evaluator) + LOG;
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put(
        "buildLogSignedUri", call.store().files().containsKey(path) ? call.downloadUrl(path) : "");
    return answer;
  }

  private static Map<String, @Nullable Object> sourceCode(ResourceCall call, Document evaluator) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put(
        "filenameToSignedUrls", Uploads.downloads(call, source(evaluator), Uploads::baseName));
    return answer;
  }
}
