// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.internal.DaemonThreads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs the downloads of several files. When it returns, none of its threads is still running.
 *
 * @param resource the resource of the files
 * @param parallelism files at the same time
 */
record ParallelDownloads(String resource, Path folder, int parallelism) {

  /** Returns the files in the order of the tasks; the first failure ends the others, whose parts are kept. */
  List<DownloadedFile> run(List<Callable<DownloadedFile>> work) {
    int threads = Math.max(1, Math.min(parallelism, work.size()));
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, new DaemonThreads("fireworks4j-download"));
    try {
      var completion = new ExecutorCompletionService<DownloadedFile>(pool);
      List<Future<DownloadedFile>> running = work.stream().map(completion::submit).toList();
      for (int ended = 0; ended < work.size(); ended++) {
        completion.take().get();
      }
      var files = new ArrayList<DownloadedFile>();
      for (Future<DownloadedFile> file : running) {
        files.add(file.get());
      }
      return List.copyOf(files);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      end(pool);
    }
  }

  private IncompleteTransferException interrupted(InterruptedException cause) {
    return new IncompleteTransferException(
        "download of %s was interrupted; what arrived stays in %s\n  Do:    run it again, it continues from there"
            .formatted(resource, folder),
        folder.toString(),
        cause);
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }

  /** An interrupt is deferred until the threads have ended, which takes only as long as dropping their connections. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    boolean wasInterrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
