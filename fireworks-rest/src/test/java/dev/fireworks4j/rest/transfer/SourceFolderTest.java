// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.rest.transfer.SourceFolder.PackedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFolderTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() {
    return SourceFolder.files(folder, null).stream().map(PackedFile::name).toList();
  }

  @Nested
  class Choosing {
    @Test
    void leaves_out_what_is_not_a_source() throws IOException {
      for (String name :
          List.of(
              ".git/config",
              ".env",
              ".venv/bin/python",
              "env/pyvenv.cfg",
              "env/lib/x.py",
              "__pycache__/a.cpython-312.pyc",
              "old.pyc",
              "node_modules/x/index.js",
              "e.egg-info/PKG-INFO",
              "data/rows.jsonl",
              "pkg/notes.txt")) {
        file(name, "x");
      }
      file(".gitignore", "data/\n");
      file("pkg/.gitignore", "*.txt\n");
      file("pkg/__init__.py", "");
      file("test_e1.py", "x");
      file("requirements.txt", "x");

      assertThat(names()).containsExactly("pkg/__init__.py", "requirements.txt", "test_e1.py");
    }

    @Test
    void takes_a_link_to_a_file_of_the_folder_as_a_file() throws IOException {
      Files.createSymbolicLink(folder.resolve("link.py"), file("test_e1.py", "code"));

      assertThat(SourceFolder.files(folder, "link.py::evaluate"))
          .extracting(PackedFile::bytes)
          .containsExactly(4L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg/score.py::run", "pkg/score::run", "pkg.score::run", "tools::run"})
    void finds_the_file_of_an_entry_point_by_path_or_module(String entryPoint) throws IOException {
      file("pkg/score.py", "x");
      file("tools/__init__.py", "");

      assertThat(SourceFolder.files(folder, entryPoint)).hasSize(2);
    }
  }

  @Nested
  class Refusing {
    private void isRefused(String... reasons) {
      assertThatThrownBy(() -> SourceFolder.files(folder, "test_e1.py::evaluate"))
          .isInstanceOf(InvalidRequestException.class)
          .message()
          .contains(reasons);
    }

    @Test
    void a_folder_without_a_source() throws IOException {
      file(".git/config", "x");

      isRefused("holds no file to upload");
    }

    @Test
    void one_that_holds_too_much() throws IOException {
      file("test_e1.py", "x");
      try (var large = new RandomAccessFile(folder.resolve("weights.bin").toFile(), "rw")) {
        large.setLength(SourceFolder.MAX_BYTES);
      }

      isRefused("over 104,857,600 bytes");
    }

    @Test
    void links_to_folders_and_out_of_it(@TempDir Path outside) throws IOException {
      file("test_e1.py", "x");
      file("pkg/a.py", "x");
      Files.createSymbolicLink(folder.resolve("out"), outside);
      Files.createSymbolicLink(folder.resolve("again"), folder.resolve("pkg"));

      isRefused("out is a link out of the folder", "again is a link to a folder");
    }
  }

  @Nested
  class Packing {
    @TempDir private Path packed;

    private byte[] packed() throws IOException {
      Path archive = SourceArchive.in(packed, "e1", SourceFolder.files(folder, null));
      assertThat(archive).isEqualTo(packed.resolve("e1.tar.gz"));
      try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
        return in.readAllBytes();
      }
    }

    private static String text(byte[] tar, int from, int length) {
      return new String(tar, from, length, StandardCharsets.UTF_8).replaceAll("\0.*", "");
    }

    @Test
    void writes_blocks_of_ustar_that_do_not_depend_on_times() throws IOException {
      Path code = file("test_e1.py", "code");
      byte[] tar = packed();
      Files.setLastModifiedTime(code, FileTime.fromMillis(1));

      assertThat(tar).hasSize(4 * 512).isEqualTo(packed());
      assertThat(text(tar, 0, 100)).isEqualTo("test_e1.py");
      assertThat(text(tar, 124, 12)).isEqualTo("00000000004");
      assertThat(text(tar, 257, 6)).isEqualTo("ustar");
      assertThat(text(tar, 512, 512)).isEqualTo("code");
      assertThat(Arrays.copyOfRange(tar, 1024, 2048)).containsOnly(0);
    }

    @Test
    void names_a_file_of_any_name_in_a_header_of_its_own() throws IOException {
      file("größe.py", "code");

      byte[] tar = packed();

      assertThat((char) tar[156]).isEqualTo('x');
      assertThat(text(tar, 512, 512)).isEqualTo("19 path=größe.py\n");
      assertThat(text(tar, 1024, 100)).isEqualTo("gr__e.py");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void notices_a_file_that_changed(int bytes) throws IOException {
      Path code = file("test_e1.py", "code");
      var files = List.of(new PackedFile("test_e1.py", code, bytes));

      assertThatThrownBy(() -> SourceArchive.in(packed, "e1", files))
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining("changed");
    }

    @Test
    void pads_each_file_to_full_blocks() throws IOException {
      var bytes = new ByteArrayOutputStream();

      try (var tar = new TarWriter(bytes)) {
        tar.add("a", 512, new ByteArrayInputStream(new byte[512]));
        tar.add("b", 513, new ByteArrayInputStream(new byte[513]));
        tar.add("c", 0, new ByteArrayInputStream(new byte[0]));
      }

      assertThat(bytes.size()).isEqualTo((2 + 3 + 1 + 2) * 512);
    }
  }
}
