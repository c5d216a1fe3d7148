// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFolderTest {
  @TempDir private Path parent;

  private Path folder(String name, String... files) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    for (String file : files) {
      Files.writeString(folder.resolve(file), "x");
    }
    return folder;
  }

  @Test
  void a_sweep_deletes_what_killed_processes_left() throws IOException {
    Path left = folder("fireworks-fake-1-a", "lock", "1.bin", "2.bin");

    TempFolder.sweep(parent);

    assertThat(left).doesNotExist();
  }

  @Test
  void a_sweep_leaves_what_others_may_be_about_to_use() throws IOException {
    Path fresh = folder("fireworks-fake-1-b", "1.bin");
    Path foreign = folder("other", "lock");
    Path file = Files.writeString(parent.resolve("fireworks-fake-file"), "x");

    TempFolder.sweep(parent);

    assertThat(fresh.resolve("1.bin")).exists();
    assertThat(foreign.resolve("lock")).exists();
    assertThat(file).exists();
  }

  @Test
  void a_sweep_leaves_the_folders_of_this_process() throws IOException {
    try (var own = TempFolder.create()) {
      Path file = own.newFile();

      TempFolder.sweep(file.getParent().getParent());

      assertThat(file).exists();
    }
  }

  @Test
  void closing_deletes_everything() throws IOException {
    Path file;
    try (var own = TempFolder.create()) {
      file = own.newFile();
    }

    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void a_folder_of_another_name_or_a_missing_parent_is_not_an_error() {
    TempFolder.sweep(parent.resolve("missing"));
  }

  @Test
  void bytes_that_broke_off_leave_no_file() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    try (var blobs = new Blobs(Long.MAX_VALUE, () -> 0)) {
      var head = new ByteArrayInputStream(new byte[2 << 20]);

      assertThatThrownBy(() -> blobs.keep(new SequenceInputStream(head, broken)))
          .isInstanceOf(IOException.class);
      assertThat(BlobsTest.filesOnDisk(blobs)).isZero();
    }
  }
}
