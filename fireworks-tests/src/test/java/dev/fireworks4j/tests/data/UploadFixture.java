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

  long asked(String method, String pathEnd) {
    return fake.requests().all().stream()
        .filter(request -> request.method().equals(method) && request.path().endsWith(pathEnd))
        .count();
  }
}
