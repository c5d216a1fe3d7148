// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.LocalFileCheck;
import dev.fireworks4j.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Checks JSONL rows before a job is paid for: a single bad row makes the whole job fail, hours later.
 *
 * <pre>{@code
 * DatasetValidation.of(RowFormat.CHAT).check(Path.of("train.jsonl")).orThrow();
 * }</pre>
 *
 * <p>Needs no client and no network. Streams files of any size; one row, at most 20 MiB, is in memory at a time. {@code
 * custom_id}s are compared by 64-bit hashes: among a million different ids, the chance that two are mistaken for the
 * same is under one in ten million. From about 1.5 million ids on, the hashes go through temporary files. Immutable.
 */
public final class DatasetValidation {
  private static final int USUAL_LIMIT = 100;
  private static final long BATCH_BYTES_2025 = 500_000_000;

  private final RowFormat format;
  private final int limit;

  private DatasetValidation(RowFormat format, int limit) {
    this.format = format;
    this.limit = limit;
  }

  /** A check of rows of one format that keeps the first 100 problems. */
  public static DatasetValidation of(RowFormat format) {
    return new DatasetValidation(Objects.requireNonNull(format, "format"), USUAL_LIMIT);
  }

  /**
   * The same check with another number of problems to keep; all are counted in any case.
   *
   * @param problems 0 or more
   */
  public DatasetValidation keepingFirst(int problems) {
    if (problems < 0) {
      throw new IllegalArgumentException("problems: " + problems + " is below 0");
    }
    return new DatasetValidation(format, problems);
  }

  /**
   * Checks files as the rows of one dataset.
   *
   * @throws InvalidRequestException if there is no file, or one is a folder, missing or unreadable
   * @throws FileTransferException if reading fails half-way
   */
  public ValidationReport check(Path... files) {
    List<Path> all = List.copyOf(Arrays.asList(files));
    requireReadable(all);
    var log = new ProblemLog(limit, all.stream().map(DatasetValidation::name).toList());
    var read = new ArrayList<CheckedFile>(all.size());
    try (OpenCheck open = begin(log)) {
      for (Path file : all) {
        read.add(read(open.check, file));
      }
      return report(open.check, read, log);
    }
  }

  /**
   * Checks rows from anywhere, and leaves the stream open.
   *
   * @param name as problems name the stream
   * @throws IOException if the stream fails
   * @throws FileTransferException if temporary files fail
   */
  public ValidationReport check(String name, InputStream rows) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rows, "rows");
    var log = new ProblemLog(limit, List.of(name));
    try (OpenCheck open = begin(log)) {
      open.check.file(name, rows);
      return report(open.check, List.of(), log);
    }
  }

  private OpenCheck begin(ProblemLog log) {
    return new OpenCheck(RowCodecs.find().check(format, log::add));
  }

  /** Closes a check; a failure of its temporary files is not one of the rows. */
  private record OpenCheck(RowCodec.RowCheck check) implements AutoCloseable {
    @Override
    public void close() {
      try {
        check.close();
      } catch (IOException e) {
        throw noRoom(e);
      }
    }
  }

  private static void requireReadable(List<Path> files) {
    List<String> problems =
        files.stream()
            .map(LocalFileCheck::problem)
            .filter(Objects::nonNull)
            .map(problem -> "files: " + problem)
            .toList();
    if (files.isEmpty()) {
      problems = List.of("files: none given; name at least one");
    }
    if (!problems.isEmpty()) {
      throw new InvalidRequestException("validation", problems);
    }
  }

  /** The name without its folder. */
  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static CheckedFile read(RowCodec.RowCheck check, Path file) {
    MessageDigest digest = Sha256.newDigest();
    long before = check.bytes();
    try (InputStream rows = new DigestInputStream(Files.newInputStream(file), digest)) {
      check.file(name(file), rows);
    } catch (IOException e) {
      throw new FileTransferException("validation", file, e);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new CheckedFile(file, check.bytes() - before, sha256);
  }

  private ValidationReport report(
      RowCodec.RowCheck check, List<CheckedFile> files, ProblemLog log) {
    try {
      check.end();
    } catch (IOException e) {
      throw noRoom(e);
    }
    countRows(check, log);
    return new ValidationReport(
        format, check.rows(), check.bytes(), files, log.inOrder(), log.totals());
  }

  /** Hashes of many ids go through the folder for temporary files. */
  private static FileTransferException noRoom(IOException cause) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    return new FileTransferException("validation", folder, cause);
  }

  private void countRows(RowCodec.RowCheck check, ProblemLog log) {
    long rows = check.rows();
    String file = log.lastFile();
    if (log.hasUnreadableFile()) {
      return;
    }
    if (rows < format.minRows()) {
      String advice = rows + " rows; a job needs at least " + format.minRows() + ", add more";
      log.add(new RowProblem(ProblemKind.TOO_FEW_ROWS, file, 0, 0, "", advice));
    }
    if (rows > format.maxRows()) {
      String advice = rows + " rows; a job takes at most " + format.maxRows() + ", leave some out";
      log.add(new RowProblem(ProblemKind.TOO_MANY_ROWS, file, 0, 0, "", advice));
    }
    if (format == RowFormat.BATCH && check.bytes() > BATCH_BYTES_2025) {
      String advice = check.bytes() + " bytes; if the service refuses them, split the input";
      log.add(new RowProblem(ProblemKind.LARGE_BATCH, file, 0, 0, "", advice));
    }
  }
}
