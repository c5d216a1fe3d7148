// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends the files of one resource to signed URLs, and asks for new URLs before they expire. */
final class SignedUploads {
  /** URLs are valid for an hour; enough time must be left for the next file. */
  private static final Duration URL_AGE = Duration.ofMinutes(45);

  private final TransferClient client;
  private final SharedDeadline deadline;
  private final ProgressMeter meter;
  private final Function<Map<String, Long>, Map<String, SignedUrl>> source;
  private Map<String, SignedUrl> urls = Map.of();
  private Duration requested = Duration.ZERO;

  /** {@code source} gives a URL for each file, by the sizes of all. */
  SignedUploads(
      TransferClient client,
      SharedDeadline deadline,
      ProgressMeter meter,
      Function<Map<String, Long>, Map<String, SignedUrl>> source) {
    this.client = client;
    this.deadline = deadline;
    this.meter = meter;
    this.source = source;
  }

  void send(String resource, List<SourceFile> files) {
    var sizes = new LinkedHashMap<String, Long>();
    files.forEach(file -> sizes.put(file.name(), file.bytes()));
    requestUrls(sizes);
    for (SourceFile file : files) {
      if (client.session().time().monotonic().minus(requested).compareTo(URL_AGE) >= 0) {
        requestUrls(sizes);
      }
      put(resource, sizes, file);
      meter.finished(file.name());
    }
  }

  /** All names, each time: a call replaces the set of files that the service waits for. */
  private void requestUrls(Map<String, Long> sizes) {
    urls = source.apply(sizes);
    requested = client.session().time().monotonic();
  }

  private void put(String resource, Map<String, Long> sizes, SourceFile file) {
    try {
      putOnce(resource, file);
    } catch (ApiException e) {
      if (!FileDownload.isExpired(e)) {
        throw e;
      }
      requestUrls(sizes);
      putOnce(resource, file);
    }
  }

  private void putOnce(String resource, SourceFile file) {
    var body = FileBody.of(file, bytes -> meter.moved(file.name(), bytes));
    client.put(urlOf(resource, file), body, deadline);
  }

  private SignedUrl urlOf(String resource, SourceFile file) {
    SignedUrl url = urls.get(file.name());
    if (url == null) {
      throw new UnexpectedAnswerException(
          "upload to " + resource,
          "the service gave no URL for " + file.name() + ".",
          "try again; if that does not help, rename the file",
          null);
    }
    return url;
  }
}
