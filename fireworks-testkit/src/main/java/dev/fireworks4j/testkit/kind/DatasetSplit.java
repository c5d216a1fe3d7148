// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Creation;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Artifacts;
import dev.fireworks4j.testkit.store.Blob;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code :splitDataset}: a dataset of its own for every so many rows. */
final class DatasetSplit {
  private final FakeState store;
  private final Document source;
  private final long chunkSize;
  private final List<@Nullable Object> names = new ArrayList<>();
  private ByteArrayOutputStream chunk = new ByteArrayOutputStream();
  private long rowsInChunk;
  private long rows;

  private DatasetSplit(FakeState store, Document source, long chunkSize) {
    this.store = store;
    this.source = source;
    this.chunkSize = chunkSize;
  }

  static JsonObject run(ResourceCall call, Document dataset) {
    if (!(call.body().get("chunkSize") instanceof Number number) || number.longValue() < 1) {
      throw ApiError.invalid("chunk_size must be at least 1");
    }
    var split = new DatasetSplit(call.store(), dataset, number.longValue());
    for (var file : call.store().filesBelow(Artifacts.dataset(dataset))) {
      split.read(file.getValue());
    }
    split.finishChunk();
    return split.answer();
  }

  private void read(Blob file) {
    try (var lines =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          chunk.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
          rows++;
          if (++rowsInChunk == chunkSize) {
            finishChunk();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finishChunk() {
    if (rowsInChunk == 0) {
      return;
    }
    var origin = JsonObject.of("sourceDatasetId", source.name());
    var fields =
        JsonObject.of("splitted", origin)
            .with("exampleCount", Long.toString(rowsInChunk))
            .with("format", source.text("format"));
    String name = source.name() + "-chunk-" + names.size();
    Document part =
        new Creation(Datasets.declaration(), source.text("createdBy")).seed(store, name, fields);
    store
        .files()
        .put(
            Artifacts.dataset(part) + "/" + part.id() + ".jsonl",
            store.blobs().of(chunk.toByteArray()));
    Datasets.ready(store, part);
    names.add(name);
    chunk = new ByteArrayOutputStream();
    rowsInChunk = 0;
  }

  private JsonObject answer() {
    return JsonObject.of("chunkDatasetNames", names)
        .with("chunksCreated", (long) names.size())
        .with("totalExamples", Long.toString(rows));
  }
}
