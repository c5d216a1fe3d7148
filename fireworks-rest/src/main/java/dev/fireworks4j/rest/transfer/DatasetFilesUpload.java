// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the files of one dataset: a small one in one request, anything else to signed URLs. */
final class DatasetFilesUpload {
  /** URLs are valid for an hour; what is left must be enough for a file that begins then. */
  private static final Duration URL_AGE = Duration.ofMinutes(45);

  private final TransferClient client;
  private final DatasetGateway datasets;
  private final FileSender sender;
  private final ProgressMeter meter;
  private Map<String, SignedUrl> urls = Map.of();
  private Duration requested = Duration.ZERO;

  DatasetFilesUpload(TransferClient client, SharedDeadline deadline, ProgressMeter meter) {
    this.client = client;
    this.datasets = client.datasets(deadline);
    this.sender = new FileSender(client, deadline);
    this.meter = meter;
  }

  /** Null if all is sent and the service said so; how the last request ended if that is not known. */
  @Nullable CallException send(String dataset, List<SourceFile> files) {
    boolean isSmall = files.size() == 1 && files.get(0).bytes() <= MultipartBody.MAX_BYTES;
    if (isSmall) {
      return sendInOneRequest(dataset, files.get(0));
    }
    putAll(dataset, files);
    return validate(dataset);
  }

  /**
   * The same for one file. A body that was not taken to its end cannot have become the dataset's contents.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException if it is too large or not named {@code *.jsonl}
   */
  @Nullable CallException sendInOneRequest(String dataset, SourceFile file) {
    FileBody body = MultipartBody.of(body(file));
    try {
      sender.post(dataset, body);
      meter.finished(file.name());
      return null;
    } catch (CallException e) {
      if (e.mayHaveTakenEffect() && body.isTaken()) {
        return e;
      }
      throw e;
    }
  }

  private @Nullable CallException validate(String dataset) {
    try {
      datasets.validateUpload(dataset);
      return null;
    } catch (CallException e) {
      if (e.mayHaveTakenEffect()) {
        return e;
      }
      throw e;
    }
  }

  private void putAll(String dataset, List<SourceFile> files) {
    var sizes = new LinkedHashMap<String, Long>();
    files.forEach(file -> sizes.put(file.name(), file.bytes()));
    requestUrls(dataset, sizes);
    for (SourceFile file : files) {
      if (client.time().monotonic().minus(requested).compareTo(URL_AGE) >= 0) {
        requestUrls(dataset, sizes);
      }
      put(dataset, sizes, file);
      meter.finished(file.name());
    }
  }

  /** All names, each time: a call replaces the set of files that the service waits for. */
  private void requestUrls(String dataset, Map<String, Long> sizes) {
    urls = datasets.uploadUrls(dataset, sizes);
    requested = client.time().monotonic();
  }

  private void put(String dataset, Map<String, Long> sizes, SourceFile file) {
    try {
      sender.put(urlOf(dataset, file), body(file));
    } catch (ApiException e) {
      if (!FileDownload.isExpired(e)) {
        throw e;
      }
      requestUrls(dataset, sizes);
      sender.put(urlOf(dataset, file), body(file));
    }
  }

  private SignedUrl urlOf(String dataset, SourceFile file) {
    SignedUrl url = urls.get(file.name());
    if (url == null) {
      throw new UnexpectedAnswerException(
          "upload to " + dataset,
          "the service gave no URL for " + file.name() + ".",
          "try again; if that does not help, rename the file",
          null);
    }
    return url;
  }

  private FileBody body(SourceFile file) {
    return FileBody.of(file, bytes -> meter.moved(file.name(), bytes));
  }
}
