// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.examples.journey.LargeDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two shards that together are beyond the 150 MB of a single request; storage breaks off the first transfer. */
final class LargeDatasetRehearsal implements Rehearsal {
  private List<Path> shards = List.of();

  @Override
  public String title() {
    return "Upload a dataset of several large files";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    int rows = scene.scale().shardRows();
    shards =
        List.of(
            ChatRows.conversations(scene.folder().resolve("shard-a.jsonl"), rows),
            ChatRows.conversations(scene.folder().resolve("shard-b.jsonl"), rows));
    scene.fake().faults().on("PUT", "/storage/...").status(503).times(1);
  }

  @Override
  public void play(Scene scene) {
    LargeDataset.upload(scene.fireworks(), shards, scene.out());
  }

  @Override
  public void check(Scene scene) {
    Dataset corpus = scene.backstage().datasets().get("corpus");
    UnexpectedEnd.unless("state", DatasetState.READY, corpus.state());
    UnexpectedEnd.unless("rows", 2L * scene.scale().shardRows(), corpus.exampleCount());
    UnexpectedEnd.unless("files", 2, scene.backstage().datasets().downloadUrls("corpus").size());
    UnexpectedEnd.unless("transfers", 3, requests(scene, "PUT", "/storage/..."));
    UnexpectedEnd.unless("validations", 1, requests(scene, "POST", ".../corpus:validateUpload"));
    UnexpectedEnd.unless(
        "storage saw the key",
        false,
        scene.fake().requests().matching("PUT", "/storage/...").stream()
            .anyMatch(put -> put.headers().containsKey("authorization")));
  }

  private static int requests(Scene scene, String method, String path) {
    return scene.fake().requests().matching(method, path).size();
  }
}
