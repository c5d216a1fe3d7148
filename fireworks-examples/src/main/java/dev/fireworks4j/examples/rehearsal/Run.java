// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One run of a rehearsal on one transport, on a fake of its own. */
final class Run {
  private final Rehearsal rehearsal;
  private final String transport;
  private final ProgressBar out;
  private final Scale scale;
  private int requests;
  private Duration passed = Duration.ZERO;

  Run(Rehearsal rehearsal, String transport, ProgressBar out, Scale scale) {
    this.rehearsal = rehearsal;
    this.transport = transport;
    this.out = out;
    this.scale = scale;
  }

  /** Never throws: whatever goes wrong is in the result. */
  Result result() {
    String problem = problem();
    return new Result(rehearsal.title(), transport, requests, passed, problem);
  }

  private @Nullable String problem() {
    try (var folder = new TemporaryFolder();
        var fake = FakeFireworks.start();
        var backstage = fake.connect();
        var fireworks =
            Fireworks.connect(fake.options().toBuilder().transport(transport).build())) {
      run(new Scene(fake, fireworks, backstage, folder.path(), out, scale));
      return null;
    } catch (Exception failure) {
      return failure.getClass().getSimpleName() + ": " + firstLine(failure);
    }
  }

  private void run(Scene scene) throws IOException {
    rehearsal.stage(scene);
    int requestsBefore = scene.fake().requests().all().size();
    Duration before = scene.fake().clock().elapsed();
    try {
      rehearsal.play(scene);
    } finally {
      requests = scene.fake().requests().all().size() - requestsBefore;
      passed = scene.fake().clock().elapsed().minus(before);
    }
    rehearsal.check(scene);
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
