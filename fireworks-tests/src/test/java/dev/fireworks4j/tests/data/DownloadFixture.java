// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A dataset of two files on the fake, and a folder for them. */
abstract class DownloadFixture {
  FakeFireworks fake;
  Fireworks fireworks;
  Path one;
  Path two;
  Path target;
  @TempDir Path folder;

  @BeforeEach
  void start() {
    fake = FakeFireworks.start();
    fireworks = fake.connect();
    one = Rows.chat(folder, "a.jsonl", 3_000);
    two = Rows.chat(folder, "b.jsonl", 500);
    target = folder.resolve("out/deep");
    fireworks.datasets().upload(DatasetUpload.of("d", RowFormat.CHAT, one, two));
    fake.requests().clear();
  }

  @AfterEach
  void stop() {
    fireworks.close();
    fake.close();
  }

  static String whole(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  List<DownloadedFile> download() {
    return fireworks.datasets().download(DatasetDownload.of("d", target));
  }
}
