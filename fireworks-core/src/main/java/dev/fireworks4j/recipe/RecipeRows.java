// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.CheckedFile;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checked rows, and the dataset that holds or will hold them.
 *
 * @param id ends with a hash of the bytes as they were checked
 * @param checked what the check found; the upload sends exactly these bytes, or fails
 */
record RecipeRows(RecipeStep.Kind step, String id, ValidationReport checked) {
  private static final int HASH_BYTES = 5;

  /** Checks files, and adds to the problems; null if there were any. */
  static @Nullable ValidationReport check(
      List<Path> files, RowFormat format, List<String> problems) {
    int before = problems.size();
    checkNames(files, problems);
    try {
      ValidationReport report = DatasetValidation.of(format).check(files.toArray(Path[]::new));
      if (!report.isValid()) {
        problems.add("files: the rows are not fit for " + format + ": " + report);
      }
      return problems.size() > before ? null : report;
    } catch (InvalidRequestException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private static void checkNames(List<Path> files, List<String> problems) {
    var names = new HashSet<String>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (!name.endsWith(".jsonl")) {
        problems.add("files: " + file + " is not named *.jsonl; the service requires it");
      }
      if (!names.add(name)) {
        problems.add("files: " + file + " has the name of another; only names are kept");
      }
    }
  }

  /** The hash covers the sizes too, so that it changes when a row moves from one file to the next. */
  static String hash(List<CheckedFile> files) {
    MessageDigest digest = Sha256.newDigest();
    for (CheckedFile file : files) {
      digest.update(file.sha256().getBytes(StandardCharsets.US_ASCII));
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.bytes()));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
  }
}
