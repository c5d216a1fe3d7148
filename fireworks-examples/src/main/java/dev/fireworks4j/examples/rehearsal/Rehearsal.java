// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One journey, and how it is rehearsed.
 *
 * @param title the heading of the journey in the guide, or what it does
 */
record Rehearsal(String title, RehearsalSteps steps) {
  /** Sets the scene, plays the journey, and looks at what came of it; see {@link #expect}. */
  interface RehearsalSteps {
    void run(Scene scene) throws IOException;
  }

  /** Fails the rehearsal if something is not as it should be. */
  static void expect(String what, @Nullable Object expected, @Nullable Object found) {
    if (!Objects.equals(expected, found)) {
      throw new UnexpectedEnd(what + ": expected " + expected + " but found " + found);
    }
  }

  /** Runs it on a fake of its own. Never throws: failures are in the result. */
  RehearsalResult run(String transport, ProgressBar out, Scale scale) {
    var result = new RehearsalResult(title, transport);
    try (var folder = TemporaryFolder.create();
        var fake = FakeFireworks.start();
        var backstage = fake.connect();
        var fireworks =
            Fireworks.connect(fake.options().toBuilder().transport(transport).build())) {
      steps.run(new Scene(fake, fireworks, backstage, folder.path(), out, scale, result));
    } catch (Exception failure) {
      result.failed(failure);
    }
    return result;
  }

  /** A journey that ended without an exception, but with an unexpected result. */
  private static final class UnexpectedEnd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedEnd(String difference) {
      super(difference);
    }
  }
}
