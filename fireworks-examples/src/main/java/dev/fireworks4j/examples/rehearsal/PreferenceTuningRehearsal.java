// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.examples.journey.PreferenceTuning;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.LossMethod;
import dev.fireworks4j.model.ModelState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The service is busy now and then. */
final class PreferenceTuningRehearsal implements Rehearsal {
  private Path pairs = Path.of("");
  private List<MetricsRow> metrics = List.of();

  @Override
  public String title() {
    return "Tune on preferences, read the metrics";
  }

  @Override
  public void stage(Scene scene) throws IOException {
    pairs = ChatRows.pairs(scene.folder().resolve("pairs.jsonl"));
    scene.fake().faults().on("POST", ".../dpoJobs").status(429).times(1);
    scene.fake().faults().on("GET", ".../dpoJobs/*").status(503).times(2);
  }

  @Override
  public void play(Scene scene) {
    metrics = PreferenceTuning.tune(scene.fireworks(), pairs, scene.out());
  }

  @Override
  public void check(Scene scene) {
    DpoJob job = scene.backstage().dpoJobs().get("prefs-7");
    UnexpectedEnd.unless("job succeeded", true, job.state().isSucceeded());
    LossConfig loss = job.lossConfig();
    UnexpectedEnd.unless("loss", LossMethod.DPO, loss == null ? null : loss.method());
    UnexpectedEnd.unless(
        "model", ModelState.READY, scene.backstage().models().get("prefs-7").state());
    UnexpectedEnd.unless("metrics", scene.backstage().dpoJobs().metricsRows("prefs-7"), metrics);
    UnexpectedEnd.unless("a first step", false, metrics.isEmpty());
  }
}
