// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.ValidationReport;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Good rows, and the dataset that they are or will be.
 *
 * @param id ends with a hash of the bytes
 */
record RecipeRows(RecipeStep.Kind step, String id, List<Path> files, long count) {
  private static final int HASH_BYTES = 5;

  /** Checks files; null if they have problems. */
  static @Nullable RecipeRows read(
      RecipeStep.Kind step, String prefix, List<Path> files, RowFormat format, List<String> all) {
    int before = all.size();
    checkNames(files, all);
    try {
      ValidationReport report = DatasetValidation.of(format).check(files.toArray(Path[]::new));
      if (!report.isValid()) {
        all.add("files: the rows are not fit for " + format + ": " + report);
      }
      return all.size() > before
          ? null
          : new RecipeRows(step, prefix + hash(files), files, report.rows());
    } catch (InvalidRequestException unusable) {
      all.addAll(unusable.problems());
      return null;
    }
  }

  private static void checkNames(List<Path> files, List<String> problems) {
    var names = new HashSet<String>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (!name.endsWith(".jsonl")) {
        problems.add("files: " + file + " is not named *.jsonl; the service insists on it");
      }
      if (!names.add(name)) {
        problems.add("files: " + file + " has the name of another; only names are kept");
      }
    }
  }

  /** Sizes go in too, so that a row cannot move from one file to the next unseen. */
  private static String hash(List<Path> files) {
    MessageDigest digest = sha256();
    var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    for (Path file : files) {
      try (InputStream bytes = Files.newInputStream(file)) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.transferTo(sink)));
      } catch (IOException unreadable) {
        throw new FileTransferException("reading", file, unreadable);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
