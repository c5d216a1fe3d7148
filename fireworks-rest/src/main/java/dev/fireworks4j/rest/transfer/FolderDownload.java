// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Downloads all files of a resource to a folder, several at a time, with one deadline. */
record FolderDownload(
    TransferClient client, SharedDeadline deadline, DownloadUrls urls, ParallelDownloads parallel) {

  /** Downloads one file, or finds that it is there. */
  @FunctionalInterface
  interface FileStep {
    DownloadedFile run(FileDownload file, Path target, Set<Path> others, ProgressMeter meter);
  }

  /**
   * Runs until all files are there or one of them failed and is not tried again.
   *
   * @param check checks the files before the download is reported as done
   */
  List<DownloadedFile> run(
      FileStep step, TransferListener listener, Consumer<List<DownloadedFile>> check) {
    Map<String, Path> targets = DownloadTargets.of(parallel.folder(), urls.names());
    var meter = new ProgressMeter(listener, targets.size());
    meter.phase(TransferPhase.TRANSFERRING);
    Set<Path> all = Set.copyOf(targets.values());
    var work = new ArrayList<Callable<DownloadedFile>>();
    targets.forEach(
        (key, target) -> {
          var file = new FileDownload(client, deadline, urls.source(key));
          work.add(client.session().carried(() -> step.run(file, target, all, meter)));
        });
    List<DownloadedFile> files = parallel.run(work);
    check.accept(files);
    meter.phase(TransferPhase.DONE);
    return files;
  }
}
