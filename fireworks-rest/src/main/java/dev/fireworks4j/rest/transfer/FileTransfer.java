// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the files of one dataset: a small one in one request, anything else to signed URLs. */
final class FileTransfer {
  /** The service's documented limit for one request. */
  private static final long ONE_REQUEST_BYTES = 150_000_000;

  /** URLs live for an hour; what is left must do for the file that is begun then. */
  private static final Duration URL_AGE = Duration.ofMinutes(45);

  private final DatasetGateway datasets;
  private final FileSender sender;
  private final Timekeeper time;
  private final Tally tally;
  private Map<String, SignedUrl> urls = Map.of();
  private Instant asked = Instant.MIN;

  FileTransfer(DatasetGateway datasets, FileSender sender, Timekeeper time, Tally tally) {
    this.datasets = datasets;
    this.sender = sender;
    this.time = time;
    this.tally = tally;
  }

  void send(String dataset, List<LocalRows> files) {
    LocalRows first = files.get(0);
    if (files.size() == 1 && first.bytes() <= ONE_REQUEST_BYTES) {
      post(dataset, first);
      return;
    }
    var sizes = new LinkedHashMap<String, Long>();
    files.forEach(file -> sizes.put(file.name(), file.bytes()));
    ask(dataset, sizes);
    for (LocalRows file : files) {
      if (Duration.between(asked, time.now()).compareTo(URL_AGE) >= 0) {
        ask(dataset, sizes);
      }
      put(dataset, sizes, file);
    }
    datasets.validateUpload(dataset);
  }

  /** The contents of a READY dataset are fixed, so an answer that got lost is looked for instead of asked for again. */
  private void post(String dataset, LocalRows file) {
    try {
      sender.post(dataset, file.path(), bytes -> tally.moved(file.name(), bytes));
    } catch (CallException unclear) {
      if (!unclear.mayHaveTakenEffect() || !isReady(dataset)) {
        throw unclear;
      }
    }
    finish(file);
  }

  private boolean isReady(String dataset) {
    try {
      time.sleep(Duration.ofSeconds(3));
      return DatasetState.READY.equals(datasets.get(dataset).state());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** All names, each time: a call replaces the set of files that the service waits for. */
  private void ask(String dataset, Map<String, Long> sizes) {
    urls = datasets.uploadUrls(dataset, sizes);
    asked = time.now();
    for (String name : sizes.keySet()) {
      if (!urls.containsKey(name)) {
        throw new UnexpectedAnswerException(
            "upload to " + dataset, "the service gave no URL for " + name + ".", "try again", null);
      }
    }
  }

  private void put(String dataset, Map<String, Long> sizes, LocalRows file) {
    file.requireUnchanged();
    try {
      putOnce(file);
    } catch (ApiException refused) {
      if (!isExpired(refused)) {
        throw refused;
      }
      ask(dataset, sizes);
      putOnce(file);
    }
    finish(file);
  }

  private void putOnce(LocalRows file) {
    SignedUrl url = urls.get(file.name());
    if (url != null) {
      sender.put(url, file.path(), bytes -> tally.moved(file.name(), bytes));
    }
  }

  /** Storage has no single answer to a URL that is too old. */
  static boolean isExpired(ApiException refused) {
    int status = refused.httpStatus();
    return status == 400 || status == 401 || status == 403;
  }

  private void finish(LocalRows file) {
    file.requireUnchanged();
    tally.moved(file.name(), file.bytes());
    tally.finished(file.name());
  }
}
