// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DownloadedFile;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;

/**
 * Brings one file: into a {@code .part} beside the target, moved there when it is complete. After a break it goes on where
 * it stopped, and so does a later run that finds the part.
 */
final class FileDownload {
  private static final int ATTEMPTS = 6;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Links links;
  private final FileSender sender;
  private final Timekeeper time;
  private final Tally tally;

  FileDownload(Links links, FileSender sender, Timekeeper time, Tally tally) {
    this.links = links;
    this.sender = sender;
    this.time = time;
    this.tally = tally;
  }

  DownloadedFile run(String key, Path target) {
    Path partPath = target.resolveSibling(target.getFileName() + ".part");
    String name = String.join("/", links.segments(key));
    long bytes;
    long rows;
    try (var part = PartFile.open(partPath)) {
      fetch(key, name, part);
      bytes = part.size();
      rows = part.rows();
    }
    move(partPath, target);
    tally.finished(name);
    return new DownloadedFile(name, target, bytes, rows);
  }

  /** Attempts count anew whenever one got further. */
  private void fetch(String key, String name, PartFile part) {
    SignedUrl url = links.url(key);
    int failures = 0;
    int renewals = 0;
    boolean wasCorrupt = false;
    while (true) {
      long before = part.size();
      try {
        take(name, sender.open(url, part.resumeAt()), part);
        return;
      } catch (CorruptTransferException corrupt) {
        if (wasCorrupt) {
          part.discard();
          throw corrupt;
        }
        wasCorrupt = true;
      } catch (ApiException refused) {
        if (part.isStale(refused)) {
          part.restart();
        } else if (FileTransfer.isExpired(refused) && renewals < 2) {
          renewals++;
          url = links.newer(key, url);
        } else {
          throw kept(part, refused);
        }
      } catch (IOException broken) {
        failures = part.size() > before ? 1 : failures + 1;
        renewals = part.size() > before ? 0 : renewals;
        if (failures >= ATTEMPTS || broken instanceof InterruptedIOException || !pause()) {
          throw kept(part, broken);
        }
      }
    }
  }

  private void take(String name, HttpResponse answer, PartFile part) throws IOException {
    try (InputStream body = answer.body()) {
      var stored = StoredBytes.of(answer);
      tally.expect(name, stored.total());
      part.append(stored, body, bytes -> tally.moved(name, bytes));
    }
  }

  private boolean pause() {
    try {
      time.sleep(PAUSE);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static RuntimeException kept(PartFile part, Exception cause) {
    if (part.size() == 0) {
      part.discard();
      return cause instanceof RuntimeException failure
          ? failure
          : new IncompleteTransferException(
              "download failed: " + cause.getMessage(), part.path().toString(), cause);
    }
    return new IncompleteTransferException(
        "download stopped half-way; "
            + part.size()
            + " bytes stay in "
            + part.path()
            + "\n  Cause: "
            + cause.getMessage()
            + "\n  Do:    run the same download again, it goes on from there, or delete the file",
        part.path().toString(),
        cause);
  }

  private static void move(Path part, Path target) {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new FileTransferException("download", Objects.requireNonNull(target), refused);
    }
  }
}
