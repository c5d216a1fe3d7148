// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.ArrayList;
import java.util.List;

/** {@code :splitDataset}: makes a new dataset for every {@code chunk_size} rows. */
final class DatasetSplit {
  private DatasetSplit() {}

  static JsonObject run(ResourceCall call, Document dataset) {
    if (!(call.body().get("chunkSize") instanceof Number number) || number.longValue() < 1) {
      throw ApiError.invalid("chunk_size must be at least 1");
    }
    List<String> rows = Datasets.rows(call.store(), dataset);
    int size = (int) Math.min(number.longValue(), Math.max(1, rows.size()));
    var names = new ArrayList<String>();
    for (int from = 0; from < rows.size(); from += size) {
      String name = dataset.name() + "-chunk-" + names.size();
      keep(call.store(), dataset, name, rows.subList(from, Math.min(from + size, rows.size())));
      names.add(name);
    }
    return JsonObject.of("chunkDatasetNames", names)
        .with("chunksCreated", (long) names.size())
        .with("totalExamples", Integer.toString(rows.size()));
  }

  private static void keep(FakeState store, Document source, String name, List<String> rows) {
    var fields =
        JsonObject.of("splitted", JsonObject.of("sourceDatasetId", source.name()))
            .with("exampleCount", Integer.toString(rows.size()))
            .with("format", source.text("format"));
    Document part =
        new Creation(Datasets.declaration(), source.text("createdBy")).seed(store, name, fields);
    String file = Artifacts.dataset(part) + "/" + part.id() + ".jsonl";
    store.putFile(file, String.join("\n", rows) + "\n");
    Datasets.ready(store, part);
  }
}
