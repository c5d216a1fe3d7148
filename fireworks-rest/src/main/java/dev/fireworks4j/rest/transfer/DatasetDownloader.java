// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.TransferProgress.Phase;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Downloads all files of a dataset to a folder, several at a time. */
public final class DatasetDownloader {
  private final TransferClient client;

  /** Works for one view of a client. */
  public DatasetDownloader(TransferClient client) {
    this.client = client;
  }

  /** Runs until all files are there or one of them failed and is not tried again. */
  public List<DownloadedFile> download(DatasetDownload download) {
    SharedDeadline deadline = client.beginDownload();
    DatasetGateway datasets = client.datasets(deadline);
    var urls = new DownloadUrls(datasets, download);
    Map<String, Path> targets = DownloadTargets.of(download.folder(), urls.names());
    var meter = new ProgressMeter(download.listener(), targets.size());
    meter.phase(Phase.TRANSFERRING);
    Set<Path> all = Set.copyOf(targets.values());
    var work = new ArrayList<Callable<DownloadedFile>>();
    targets.forEach(
        (key, target) -> {
          var file = new FileDownload(client, deadline, urls.source(key));
          work.add(() -> file.run(target, all, meter));
        });
    List<DownloadedFile> files = new ParallelDownloads(download).run(work);
    if (!download.isWithLineage() && !download.isCountUnchecked()) {
      requireRows(datasets.get(download.dataset()), download, files);
    }
    meter.phase(Phase.DONE);
    return files;
  }

  /** Only the rows that somebody uploaded were counted by the same rule. */
  private static void requireRows(
      Dataset dataset, DatasetDownload download, List<DownloadedFile> files) {
    Long declared = dataset.userUploaded() == null ? null : dataset.exampleCount();
    long rows = files.stream().mapToLong(DownloadedFile::rows).sum();
    if (declared != null && declared > 0 && declared != rows) {
      throw new CorruptTransferException(
          "download of "
              + download.dataset()
              + " brought "
              + rows
              + " rows, the dataset declares "
              + declared
              + "\n  Cause: whoever uploaded it miscounted, or files of it are missing; those that came are in "
              + download.folder()
              + "\n  Do:    look at them; download with isCountUnchecked if they are right");
    }
  }
}
