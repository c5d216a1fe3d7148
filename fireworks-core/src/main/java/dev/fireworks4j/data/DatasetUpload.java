// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

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
 * Rows that are to become a dataset: files, or typed rows.
 *
 * <p>Use {@link #of}, {@link #ofRows} or {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param format what the rows are for
 * @param files {@code .jsonl} files with names of their own
 * @param rows typed rows instead of files; read once, closed afterwards, and kept in a temporary file meanwhile
 * @param displayName a name for people, under 64 characters
 * @param exampleCount how many rows the files have, if they were validated before: they are sent as they are then; null
 *     to have them validated and counted
 * @param isResumable whether to go on with a dataset of this id that an earlier upload left, and to leave it when this one
 *     fails; otherwise a failed upload deletes what it created
 * @param readyWithin how long the service may work on the rows; null for 30 minutes
 * @param listener hears of the progress; null for none
 */
@WithBuilder
public record DatasetUpload(
    @Nullable String id,
    RowFormat format,
    List<Path> files,
    @Nullable Stream<? extends DatasetRow> rows,
    @Nullable String displayName,
    @Nullable Long exampleCount,
    boolean isResumable,
    Duration readyWithin,
    TransferListener listener) {
  private static final Duration USUAL_WAIT = Duration.ofMinutes(30);

  public DatasetUpload {
    files = files == null ? List.of() : List.copyOf(files);
    readyWithin = Objects.requireNonNullElse(readyWithin, USUAL_WAIT);
    listener = Objects.requireNonNullElse(listener, TransferListener.NONE);
    var problems =
        new Problems("DatasetUpload")
            .id("id", id)
            .displayName(displayName)
            .required("format", format)
            .exactlyOne(Problems.field("files", files), Problems.field("rows", rows));
    if (isResumable) {
      problems.required("id", id);
    }
    problems
        .positive("exampleCount", exampleCount)
        .positive("readyWithin", readyWithin.toMillis())
        .orThrow();
  }

  /** Files as they are. */
  public static DatasetUpload of(String id, RowFormat format, Path... files) {
    return builder().id(id).format(format).files(Arrays.asList(files)).build();
  }

  /** Rows from anywhere, such as a database. */
  public static DatasetUpload ofRows(
      String id, RowFormat format, Stream<? extends DatasetRow> rows) {
    return builder().id(id).format(format).rows(rows).build();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static DatasetUploadBuilder builder() {
    return DatasetUploadBuilder.builder();
  }
}
