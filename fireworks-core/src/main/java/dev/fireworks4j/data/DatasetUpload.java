// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to upload as a dataset: files, or typed rows.
 *
 * <p>Use {@link #of}, {@link #ofRows} or {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param format what the rows are for; null if a validation is set, which knows it
 * @param files {@code .jsonl} files with names of their own
 * @param rows typed rows instead of files; read once, closed afterwards, and kept in a temporary file meanwhile
 * @param displayName a name for people, under 64 characters
 * @param validation the report of a check of files that were read before; sets format, files and number of rows. The
 *     upload fails, and leaves nothing, if the bytes that it reads are not the ones that were checked. Null to have the
 *     files checked by the upload, which likewise sends only what it checked
 * @param exampleCount number of rows of files that are not to be checked: they are sent as they are; null to have them
 *     checked and counted
 * @param isResumable whether to continue with a dataset of this id that an earlier upload left, and to keep it when
 *     this one fails; otherwise a failed upload deletes what it created
 * @param readyWithin limit of the wait for the service to process the rows; null for 30 minutes
 * @param listener receives the progress; null for none
 */
@WithBuilder
public record DatasetUpload(
    @Nullable String id,
    @Nullable RowFormat format,
    List<Path> files,
    @Nullable Stream<? extends DatasetRow> rows,
    @Nullable String displayName,
    @Nullable ValidationReport validation,
    @Nullable Long exampleCount,
    boolean isResumable,
    @Nullable Duration readyWithin,
    @Nullable TransferListener listener) {
  /** How long an upload waits for the service to process the rows, unless it says otherwise. */
  public static final Duration USUAL_WAIT = Duration.ofMinutes(30);

  public DatasetUpload {
    var problems = new Problems("DatasetUpload");
    files = files == null ? List.of() : List.copyOf(files);
    if (validation != null) {
      requireChecked(validation, format, files, problems);
      format = validation.format();
      files = paths(validation);
    }
    readyWithin = Objects.requireNonNullElse(readyWithin, USUAL_WAIT);
    listener = Objects.requireNonNullElse(listener, TransferListener.NONE);
    if (isResumable) {
      problems.required("id", id);
    }
    problems
        .id("id", id)
        .displayName(displayName)
        .required("format", format)
        .exactlyOne(field("files", files), field("rows", rows))
        .atMostOne(field("validation", validation), field("exampleCount", exampleCount))
        .positive("exampleCount", exampleCount)
        .positive("readyWithin", readyWithin)
        .orThrow();
  }

  /** What the rows are for. */
  @Override
  public RowFormat format() {
    return Objects.requireNonNull(format);
  }

  /** Limit of the wait for the service to process the rows. */
  @Override
  public Duration readyWithin() {
    return Objects.requireNonNull(readyWithin);
  }

  /** Receives the progress; {@link TransferListener#NONE} if none was set. */
  @Override
  public TransferListener listener() {
    return Objects.requireNonNull(listener);
  }

  private static void requireChecked(
      ValidationReport validation,
      @Nullable RowFormat format,
      List<Path> files,
      Problems problems) {
    if (!files.isEmpty() && !files.equals(paths(validation))) {
      problems.add("files", "not the ones of the validation; set only one of the two");
    }
    if (!validation.isValid()) {
      problems.add("validation", "it reports errors; correct the rows and check them again");
    }
    if (validation.files().isEmpty()) {
      problems.add("validation", "it is of a stream; check files");
    }
    if (format != null && format != validation.format()) {
      problems.add("format", "the rows were checked as " + validation.format() + "; leave it out");
    }
  }

  private static List<Path> paths(ValidationReport validation) {
    return validation.files().stream().map(CheckedFile::path).toList();
  }

  /** Files that the upload checks first. */
  public static DatasetUpload of(String id, RowFormat format, Path... files) {
    return builder().id(id).format(format).files(Arrays.asList(files)).build();
  }

  /** Files that were checked before; the upload sends exactly the bytes that were checked. */
  public static DatasetUpload of(String id, ValidationReport validation) {
    return builder().id(id).validation(validation).build();
  }

  /** Rows from anywhere, such as a database. */
  public static DatasetUpload ofRows(
      String id, RowFormat format, Stream<? extends DatasetRow> rows) {
    return builder().id(id).format(format).rows(rows).build();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static DatasetUploadBuilder builder() {
    return DatasetUploadBuilder.builder();
  }
}
