// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Which dataset to download, and where to.
 *
 * <p>Use {@link #of} or {@link #builder()}; the constructor changes when the library learns more.
 *
 * @param dataset id or full name
 * @param folder where the files go; made if it is not there
 * @param parallelism files on their way at a time, 1 to 32; 0 for 4
 * @param isWithLineage whether to bring the files of the datasets that this one continues too; each dataset's then go to a
 *     folder named after it
 * @param isCountUnchecked whether to take the files even where they hold more or fewer rows than the dataset declares; the
 *     service itself never compares the two
 * @param listener hears of the progress; null for none
 */
@WithBuilder
public record DatasetDownload(
    String dataset,
    Path folder,
    int parallelism,
    boolean isWithLineage,
    boolean isCountUnchecked,
    TransferListener listener) {
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

  /** All files of a dataset. */
  public static DatasetDownload of(String dataset, Path folder) {
    return builder().dataset(dataset).folder(folder).build();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static DatasetDownloadBuilder builder() {
    return DatasetDownloadBuilder.builder();
  }
}
