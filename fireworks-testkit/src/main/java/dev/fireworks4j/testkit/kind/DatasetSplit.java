// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.BlobWriter;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.ArrayList;
import java.util.List;

/** {@code :splitDataset}: makes a new dataset for every {@code chunk_size} rows. */
final class DatasetSplit implements AutoCloseable {
  private final FakeState store;
  private final Document source;
  private final long chunkSize;
  private final List<String> names = new ArrayList<>();
  private BlobWriter chunk;
  private long rowsInChunk;
  private long rows;

  private DatasetSplit(FakeState store, Document source, long chunkSize) {
    this.store = store;
    this.source = source;
    this.chunkSize = chunkSize;
    this.chunk = store.blobs().writer();
  }

  static JsonObject run(ResourceCall call, Document dataset) {
    if (!(call.body().get("chunkSize") instanceof Number number) || number.longValue() < 1) {
      throw ApiError.invalid("chunk_size must be at least 1");
    }
    try (var split = new DatasetSplit(call.store(), dataset, number.longValue())) {
      Datasets.rows(call.store(), dataset).forEachOrdered(split::add);
      split.finishChunk();
      return JsonObject.of("chunkDatasetNames", split.names)
          .with("chunksCreated", (long) split.names.size())
          .with("totalExamples", Long.toString(split.rows));
    }
  }

  private void add(String row) {
    chunk.append(row + "\n");
    rows++;
    rowsInChunk++;
    if (rowsInChunk == chunkSize) {
      finishChunk();
    }
  }

  private void finishChunk() {
    if (rowsInChunk == 0) {
      return;
    }
    String name = source.name() + "-chunk-" + names.size();
    var fields =
        JsonObject.of("splitted", JsonObject.of("sourceDatasetId", source.name()))
            .with("exampleCount", Long.toString(rowsInChunk))
            .with("format", source.text("format"));
    Document part =
        new Creation(Datasets.declaration(), source.text("createdBy")).seed(store, name, fields);
    store.putFile(Artifacts.dataset(part) + "/" + part.id() + ".jsonl", chunk.blob());
    Datasets.ready(store, part);
    names.add(name);
    chunk = store.blobs().writer();
    rowsInChunk = 0;
  }

  @Override
  public void close() {
    chunk.close();
  }
}
