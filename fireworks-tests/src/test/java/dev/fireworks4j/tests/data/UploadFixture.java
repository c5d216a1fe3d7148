// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fake and a folder for uploads. */
abstract class UploadFixture {
  FakeFireworks fake;
  Fireworks fireworks;
  @TempDir Path folder;

  @BeforeEach
  void start() {
    fake = FakeFireworks.start();
    fireworks = fake.connect();
  }

  @AfterEach
  void stop() {
    fireworks.close();
    fake.close();
  }

  /** How many requests came; {@code ...} in the path stands for anything. */
  int asked(String method, String path) {
    return fake.requests().matching(method, path).size();
  }
}
