// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.examples.journey.BatchPart;
import dev.fireworks4j.examples.journey.LargeBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Four parts, of which two run at a time; the service refuses the second one for a while. */
final class LargeBatchRehearsal implements Rehearsal {
  private static final int PARTS = 4;
  private static final int FAILING_EACH = 100;

  private final List<BatchResult> stored = new ArrayList<>();
  private Path rows = Path.of("");

  @Override
  public String title() {
    return "Answer many requests in batches";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    rows =
        ChatRows.requests(
            scene.folder().resolve("tickets.jsonl"), scene.scale().batchRows(), FAILING_EACH);
  }

  @Override
  public void play(Scene scene) throws IOException {
    List<BatchPart> parts = BatchPart.cut(rows, "run7", scene.scale().batchRows() / PARTS);
    String model = "accounts/fireworks/models/llama-v3p1-8b-instruct";
    new LargeBatch(scene.fireworks(), model, stored::add, scene.out()).run(parts);
  }

  @Override
  public void check(Scene scene) {
    int rowCount = scene.scale().batchRows();
    var ids = new HashSet<String>();
    stored.forEach(row -> ids.add(row.customId()));
    UnexpectedEnd.unless("rows stored", rowCount, stored.size());
    UnexpectedEnd.unless("ids stored", rowCount, ids.size());
    UnexpectedEnd.unless(
        "rows that failed",
        (long) rowCount / FAILING_EACH,
        stored.stream().filter(row -> row.outcome() == BatchResult.Outcome.FAILED).count());
    UnexpectedEnd.unless(
        "answers to another request",
        0L,
        stored.stream()
            .filter(row -> row.outcome() == BatchResult.Outcome.ANSWERED)
            .filter(row -> row.request().isEmpty() || row.content() == null)
            .count());
    UnexpectedEnd.unless(
        "jobs left", 0L, scene.backstage().batchInferenceJobs().list().stream().count());
    UnexpectedEnd.unless("datasets left", 0L, scene.backstage().datasets().list().stream().count());
  }
}
