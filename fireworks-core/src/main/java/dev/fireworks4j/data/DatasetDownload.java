// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which dataset to download, and where to.
 *
 * <p>Use {@link #of} or {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param dataset id or full name
 * @param folder where the files go; created if it does not exist
 * @param parallelism files to download at the same time, 1 to 32; 0 for 4
 * @param isWithLineage whether to download the files of the datasets that this one continues too; the files of each
 *     dataset then go to a folder named after it
 * @param isCountUnchecked whether to take the files even where they hold more or fewer rows than the dataset declares;
 *     the service itself never compares the two
 * @param listener receives the progress; null for none
 */
@WithBuilder
public record DatasetDownload(
    String dataset,
    Path folder,
    int parallelism,
    boolean isWithLineage,
    boolean isCountUnchecked,
    @Nullable TransferListener listener) {
  private static final int USUAL_PARALLELISM = 4;

  public DatasetDownload {
    parallelism = parallelism == 0 ? USUAL_PARALLELISM : parallelism;
    listener = Objects.requireNonNullElse(listener, TransferListener.NONE);
    new Problems("DatasetDownload")
        .required("dataset", dataset)
        .required("folder", folder)
        .between("parallelism", parallelism, 1, 32)
        .orThrow();
  }

  /** Receives the progress; {@link TransferListener#NONE} if none was set. */
  @Override
  public TransferListener listener() {
    return Objects.requireNonNull(listener);
  }

  /** All files of a dataset. */
  public static DatasetDownload of(String dataset, Path folder) {
    return builder().dataset(dataset).folder(folder).build();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static DatasetDownloadBuilder builder() {
    return DatasetDownloadBuilder.builder();
  }
}
