// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One journey, the scene in which it is played, and what should come of it.
 *
 * @param title what the journey is called in the guide
 * @param stage prepares fake and files; its requests and its time do not count
 * @param journey what is rehearsed
 * @param check looks at what the fake holds, and at what the journey returned, once it is over; see {@link #expect}
 */
record Rehearsal<T>(String title, Preparation stage, Journey<T> journey, Check<T> check) {
  interface Preparation {
    void prepare(Scene scene) throws IOException;
  }

  interface Journey<T> {
    T run(Scene scene) throws IOException;
  }

  interface Check<T> {
    void check(Scene scene, T returned);
  }

  /** Fails the rehearsal if something is not as it should be. */
  static void expect(String what, @Nullable Object expected, @Nullable Object found) {
    if (!Objects.equals(expected, found)) {
      throw new UnexpectedEnd(what + ": expected " + expected + " but found " + found);
    }
  }

  /** Runs it on a fake of its own. Never throws: whatever goes wrong is in the result. */
  RehearsalResult run(String transport, ProgressBar out, Scale scale) {
    var result = new RehearsalResult(title, transport);
    try (var folder = new TemporaryFolder();
        var fake = FakeFireworks.start();
        var backstage = fake.connect();
        var fireworks =
            Fireworks.connect(fake.options().toBuilder().transport(transport).build())) {
      var scene = new Scene(fake, fireworks, backstage, folder.path(), out, scale);
      stage.prepare(scene);
      check.check(scene, play(scene, result));
    } catch (Exception failure) {
      result.failed(failure);
    }
    return result;
  }

  private T play(Scene scene, RehearsalResult result) throws IOException {
    int requests = scene.fake().requests().all().size();
    Duration start = scene.fake().clock().elapsed();
    try {
      return journey.run(scene);
    } finally {
      result.measured(
          scene.fake().requests().all().size() - requests,
          scene.fake().clock().elapsed().minus(start));
    }
  }

  /** A journey that ended without an exception, but not as it should. */
  private static final class UnexpectedEnd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedEnd(String difference) {
      super(difference);
    }
  }
}
