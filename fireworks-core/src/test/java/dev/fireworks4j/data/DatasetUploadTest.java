// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.error.InvalidRequestException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetUploadTest {
  private static final Path FILE = Path.of("a.jsonl");
  private static final CheckedFile CHECKED = new CheckedFile(FILE, 9, "0".repeat(64));

  private static ValidationReport report(List<CheckedFile> files, Map<ProblemKind, Long> problems) {
    return new ValidationReport(RowFormat.CHAT, 3, 9, files, List.of(), problems);
  }

  @Test
  void takes_format_and_files_from_a_validation() {
    var upload = DatasetUpload.of("d", report(List.of(CHECKED), Map.of()));

    assertThat(upload.format()).isEqualTo(RowFormat.CHAT);
    assertThat(upload.files()).containsExactly(FILE);
    assertThat(DatasetUploadBuilder.builder(upload).build()).isEqualTo(upload);
  }

  @Test
  void rejects_a_validation_that_does_not_fit_with_every_reason() {
    var report = report(List.of(), Map.of(ProblemKind.BYTE_ORDER_MARK, 1L));
    var upload =
        DatasetUpload.builder()
            .id("d")
            .validation(report)
            .format(RowFormat.BATCH)
            .files(List.of(FILE))
            .exampleCount(3L);

    assertThat(catchThrowable(upload::build))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("validation: it reports errors")
        .hasMessageContaining("validation: it is of a stream")
        .hasMessageContaining("format: the rows were checked as CHAT")
        .hasMessageContaining("files: not the ones of the validation")
        .hasMessageContaining("validation: set together with others");
  }
}
