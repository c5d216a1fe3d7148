// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code :getDownloadEndpoint} of datasets, with the outputs of the jobs that a job continued where asked for. */
final class Lineage {
  private static final String BATCHES = "accounts/batchInferenceJobs";

  private Lineage() {}

  static JsonObject downloadEndpoint(ResourceCall call, Document dataset) {
    Set<Document> chain = new LinkedHashSet<>();
    chain.add(dataset);
    if (call.isOn("downloadLineage")) {
      ancestors(call.store(), dataset, chain);
    }
    var urls = new JsonObject();
    for (Document link : chain) {
      urls.putAll(Uploads.downloads(call, Artifacts.dataset(link), Artifacts::withoutBucket));
    }
    return JsonObject.of("filenameToSignedUrls", urls);
  }

  private static void ancestors(FakeState store, Document dataset, Set<Document> chain) {
    Document job = store.find(BATCHES, dataset.text("sourceJobName"));
    Document continued = job == null ? null : store.find(BATCHES, job.text("continuedFromJobName"));
    Document older =
        continued == null ? null : store.find(Datasets.PATH, continued.text("outputDatasetId"));
    if (older != null && chain.add(older)) {
      ancestors(store, older, chain);
    }
  }
}
