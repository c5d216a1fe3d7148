// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.error.UnexpectedAnswerException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTargetsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "C:x", "a\u0000b", "a\nb", "\u007f"})
  void refuse_names_that_are_not_plain_file_names(String name) {
    var failure = catchThrowable(() -> DownloadTargets.of(folder, Map.of("k", List.of("d", name))));

    assertThat(failure).isInstanceOf(UnexpectedAnswerException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "NUL.jsonl", "com1.txt", "LPT9", "a.", "a ", "a?b", "a|b"})
  void refuse_what_windows_takes_for_something_else_only_there(String name) {
    assertThat(DownloadTargets.isPlain(name, true)).isFalse();
    assertThat(DownloadTargets.isPlain(name, false)).isTrue();
  }

  @Test
  void refuse_two_files_with_one_path() {
    var names = Map.of("x/d/a", List.of("d", "a"), "y/d/a", List.of("d", "a"));

    assertThat(catchThrowable(() -> DownloadTargets.of(folder, names)))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("as it does another");
  }

  @Test
  void make_the_folders() {
    var targets = DownloadTargets.of(folder.resolve("new"), Map.of("k", List.of("d", "a.jsonl")));

    assertThat(targets).containsEntry("k", folder.resolve("new/d/a.jsonl"));
    assertThat(folder.resolve("new/d")).isEmptyDirectory();
  }
}
