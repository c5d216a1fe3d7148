// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;

class TempDirectoryTest {
  @Test
  void is_deleted_with_everything_in_it_when_it_is_closed() throws IOException {
    Path path;
    try (var folder = TempDirectory.create()) {
      path = folder.path();
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("rows.jsonl"), "{}");
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void may_be_closed_twice() {
    var folder = TempDirectory.create();
    folder.close();

    assertThatCode(folder::close).doesNotThrowAnyException();
  }

  @Test
  void is_open_to_its_owner_only() throws IOException {
    try (var folder = TempDirectory.create()) {
      if (Files.getFileAttributeView(folder.path(), PosixFileAttributeView.class) != null) {
        assertThat(Files.getPosixFilePermissions(folder.path()))
            .containsOnly(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE);
      }
    }
  }
}
