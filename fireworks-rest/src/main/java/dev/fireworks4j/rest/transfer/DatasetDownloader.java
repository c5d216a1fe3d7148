// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.util.List;

/** Downloads all files of a dataset to a folder, several at a time. */
public record DatasetDownloader(TransferClient client, TransferDatasets datasets) {

  /** Runs until all files are there or one of them failed and is not tried again. */
  public List<DownloadedFile> download(DatasetDownload download) {
    SharedDeadline deadline = client.beginDownload();
    DatasetGateway bounded = datasets.within(deadline);
    String dataset = download.dataset();
    DownloadUrls urls =
        download.isWithLineage()
            ? new DownloadUrls(() -> bounded.downloadUrlsWithLineage(dataset), key -> end(key, 2))
            : new DownloadUrls(() -> bounded.downloadUrls(dataset), key -> end(key, 1));
    var parallel = new ParallelDownloads(dataset, download.folder(), download.parallelism());
    return new FolderDownload(client, deadline, urls, parallel)
        .run(
            FileDownload::run,
            download.listener(),
            files -> {
              if (!download.isWithLineage() && !download.isCountUnchecked()) {
                requireRows(bounded.get(dataset), download, files);
              }
            });
  }

  /** The last segments of an object path: the name of the file, and with lineage the id of its dataset before it. */
  private static List<String> end(String key, int segments) {
    List<String> all = List.of(key.split("/", -1));
    return all.subList(Math.max(0, all.size() - segments), all.size());
  }

  /** Only uploaded rows were counted by the same rule. */
  private static void requireRows(
      Dataset dataset, DatasetDownload download, List<DownloadedFile> files) {
    Long declared = dataset.userUploaded() == null ? null : dataset.exampleCount();
    long rows = files.stream().mapToLong(DownloadedFile::rows).sum();
    if (declared != null && declared > 0 && declared != rows) {
      throw new CorruptTransferException(
          """
          download of %s brought %s rows, the dataset declares %s
            Cause: whoever uploaded it miscounted, or files of it are missing; those that came are in %s
            Do:    look at them; download with isCountUnchecked if they are right"""
              .formatted(download.dataset(), rows, declared, download.folder()));
    }
  }
}
