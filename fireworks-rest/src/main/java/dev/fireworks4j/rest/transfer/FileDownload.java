// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DownloadedFile;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Downloads one file: into a part beside the target, which is moved there when it is complete. After a failure the part
 * stays, and a later run continues from there.
 */
record FileDownload(TransferClient client, SharedDeadline deadline, DownloadSource source) {
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int MAX_RENEWALS = 2;

  /**
   * Runs until the file is there.
   *
   * @param others the targets of the same download
   */
  DownloadedFile run(Path target, Set<Path> others, ProgressMeter meter) {
    DownloadTargets.requireFree(target);
    try (var part = PartFile.open(target, others)) {
      fetch(part, meter);
      part.moveTo(target);
      meter.finished(source.name());
      return new DownloadedFile(source.name(), target, part.size(), part.rows());
    } catch (ClosedByInterruptException e) {
      throw new IncompleteTransferException(
          "download of " + target + " was interrupted\n  Do:    run it again, it continues",
          target.toString(),
          e);
    } catch (IOException e) {
      throw new FileTransferException("download", target, e);
    }
  }

  /** The same, but keeps a file that is there already and equals the stored one. */
  DownloadedFile complete(Path target, Set<Path> others, ProgressMeter meter) {
    StoredCopy copy = StoredCopy.of(target, source.url(), client, deadline);
    if (copy == null) {
      return run(target, others, meter);
    }
    meter.finished(source.name());
    return new DownloadedFile(source.name(), target, copy.bytes(), copy.rows());
  }

  private void fetch(PartFile part, ProgressMeter meter) throws IOException {
    try {
      fetchAll(part, meter);
    } catch (CorruptTransferException e) {
      throw e;
    } catch (FireworksException e) {
      throw stopped(part, e);
    }
  }

  /** Starts again after one corrupt transfer, or if the file has changed, and renews the URL when it expires. */
  private void fetchAll(PartFile part, ProgressMeter meter) throws IOException {
    SignedUrl url = source.url();
    boolean wasCorrupt = false;
    int renewals = 0;
    long sizeBefore = part.size();
    while (true) {
      try {
        client.download(download(part, url, meter), deadline);
        return;
      } catch (CorruptTransferException e) {
        if (wasCorrupt) {
          part.discard();
          throw e;
        }
        wasCorrupt = true;
      } catch (ApiException e) {
        renewals = part.size() > sizeBefore ? 0 : renewals;
        sizeBefore = part.size();
        if (isOfAnotherFile(e, part)) {
          part.restart();
        } else if (isExpired(e) && renewals < MAX_RENEWALS && source.renew(url)) {
          renewals++;
          url = source.url();
        } else {
          throw e;
        }
      }
    }
  }

  private PartDownload download(PartFile part, SignedUrl url, ProgressMeter meter) {
    return new PartDownload(
        part,
        client,
        url,
        (bytes, total) -> {
          meter.expect(source.name(), total);
          meter.moved(source.name(), bytes);
        });
  }

  /** The file is shorter than the part. */
  private static boolean isOfAnotherFile(ApiException refused, PartFile part) {
    return refused.httpStatus() == RANGE_NOT_SATISFIABLE && part.size() > 0;
  }

  /** Storage has several answers to an expired URL. */
  static boolean isExpired(ApiException refused) {
    int status = refused.httpStatus();
    return status == 400 || status == 401 || status == 403;
  }

  /** An empty part is deleted; any other is kept and named. */
  private static FireworksException stopped(PartFile part, FireworksException cause) {
    if (part.size() == 0) {
      part.discard();
      return cause;
    }
    if (cause instanceof FileTransferException) {
      return cause;
    }
    return new IncompleteTransferException(
        """
        download stopped half-way; %s bytes stay in %s
          Cause: %s
          Do:    run the same download again, it continues from there, or delete the file"""
            .formatted(part.size(), part.path(), cause.getMessage()),
        part.path().toString(),
        cause);
  }
}
