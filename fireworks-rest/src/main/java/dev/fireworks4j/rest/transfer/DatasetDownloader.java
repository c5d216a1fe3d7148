// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetDownload;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DownloadedFile;
import dev.fireworks4j.dataset.TransferProgress.Phase;
import dev.fireworks4j.error.CallContext;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.time.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings all files of a dataset to a folder, several at a time. */
public final class DatasetDownloader {
  private final DatasetGateway datasets;
  private final FileSender sender;
  private final Timekeeper time;

  /** Works on the ports of a client. */
  public DatasetDownloader(DatasetGateway datasets, FileSender sender, Timekeeper time) {
    this.datasets = datasets;
    this.sender = sender;
    this.time = time;
  }

  /** Runs until all files are there or one of them failed for good. */
  public List<DownloadedFile> download(DatasetDownload download) {
    var links = new Links(datasets, download.dataset(), download.isWithLineage());
    Map<String, Path> targets = targets(download, links);
    var tally = new Tally(download.listener(), targets.size());
    tally.phase(Phase.TRANSFERRING);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(download.parallelism(), targets.size())),
            DatasetDownloader::daemon);
    try {
      var running = new LinkedHashMap<String, Future<DownloadedFile>>();
      targets.forEach(
          (key, target) -> {
            var file = new FileDownload(links, sender, time, tally);
            running.put(key, threads.submit(() -> file.run(key, target)));
          });
      List<DownloadedFile> files = results(running);
      requireRows(download, files);
      tally.phase(Phase.DONE);
      return files;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Only the rows that somebody uploaded were counted by the same rule. */
  private void requireRows(DatasetDownload download, List<DownloadedFile> files) {
    if (download.isWithLineage() || download.isCountUnchecked()) {
      return;
    }
    Dataset dataset = datasets.get(download.dataset());
    Long declared = dataset.userUploaded() == null ? null : dataset.exampleCount();
    long rows = files.stream().mapToLong(DownloadedFile::rows).sum();
    if (declared != null && declared > 0 && declared != rows) {
      throw new CorruptTransferException(
          "download of "
              + dataset.name()
              + " brought "
              + rows
              + " rows, the dataset declares "
              + declared
              + "\n  Cause: whoever uploaded it miscounted, or files of it are missing; those that came are in "
              + download.folder()
              + "\n  Do:    look at them; download with isCountUnchecked if they are right");
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "fireworks4j-download");
    thread.setDaemon(true);
    return thread;
  }

  private static List<DownloadedFile> results(Map<String, Future<DownloadedFile>> running) {
    var files = new ArrayList<DownloadedFile>();
    try {
      for (Future<DownloadedFile> file : running.values()) {
        files.add(file.get());
      }
      return List.copyOf(files);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          new CallContext("download", "none", null, 0, false), interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new UnexpectedAnswerException(
          "download", String.valueOf(failed.getCause()), "report it", failed.getCause());
    }
  }

  private static Map<String, Path> targets(DatasetDownload download, Links files) {
    var targets = new LinkedHashMap<String, Path>();
    for (String key : files.current().keySet()) {
      Path target = download.folder();
      for (String segment : files.segments(key)) {
        target = target.resolve(segment);
      }
      if (targets.containsValue(target)) {
        throw new UnexpectedAnswerException(
            "download",
            "two files would be " + ForeignText.line(target.toString()) + ".",
            "open the files by their URLs",
            null);
      }
      targets.put(key, target);
      makeFolder(Objects.requireNonNull(target.getParent()));
    }
    return targets;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new FileTransferException("download", folder, refused);
    }
  }
}
