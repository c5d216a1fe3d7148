// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowProblem;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;

/** From a local file to a dataset that is ready. */
record Upload(Stage stage) {

  /** Uploads a file with problems too: the tour shows the service's answer to them. Returns the dataset's id. */
  String run(String id, Path file) {
    Report report = stage.report();
    ValidationReport check = DatasetValidation.of(RowFormat.PREFERENCE).check(file);
    String found = check.isValid() ? "no problems" : "not good";
    report.line("checked", file.getFileName() + ": " + check.rows() + " rows, " + found);
    for (RowProblem problem : check.problems()) {
      report.line("", problem);
    }
    // With a count given, the rows are sent as they are.
    var upload =
        DatasetUpload.builder()
            .id(id)
            .format(RowFormat.PREFERENCE)
            .files(List.of(file))
            .exampleCount(check.rows())
            .build();
    Dataset dataset = stage.fireworks().datasets().upload(upload);
    report.line("uploaded", "dataset " + id + ", " + check.bytes() + " bytes");
    report.line("state", dataset.state());
    return id;
  }
}
