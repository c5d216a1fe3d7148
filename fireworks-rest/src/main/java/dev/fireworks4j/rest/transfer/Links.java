// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.SignedUrl;
import java.util.List;
import java.util.Map;

/** The signed URLs of a dataset's files, renewed when they are too old. Safe for many threads. */
final class Links {
  private final DatasetGateway datasets;
  private final String dataset;
  private final boolean isWithLineage;
  private Map<String, SignedUrl> urls;

  Links(DatasetGateway datasets, String dataset, boolean isWithLineage) {
    this.datasets = datasets;
    this.dataset = dataset;
    this.isWithLineage = isWithLineage;
    this.urls = ask();
  }

  synchronized Map<String, SignedUrl> current() {
    return urls;
  }

  /** A newer URL than the one that was refused; asks once for all files that need one. */
  synchronized SignedUrl newer(String key, SignedUrl refused) {
    if (refused.equals(url(key))) {
      urls = ask();
    }
    return url(key);
  }

  synchronized SignedUrl url(String key) {
    SignedUrl url = urls.get(key);
    if (url == null) {
      throw new UnexpectedAnswerException(
          "download",
          ForeignText.line(key) + " is not there any more.",
          "list the dataset's files again",
          null);
    }
    return url;
  }

  private Map<String, SignedUrl> ask() {
    return isWithLineage
        ? datasets.downloadUrlsWithLineage(dataset)
        : datasets.downloadUrls(dataset);
  }

  /**
   * Folder and name of a file, from a key such as {@code dataset/my-rows/a.jsonl}.
   *
   * @throws UnexpectedAnswerException if a segment could lead out of the target folder
   */
  List<String> segments(String key) {
    String[] all = key.split("/", -1);
    int kept = isWithLineage ? Math.min(2, all.length) : 1;
    List<String> segments = List.of(all).subList(all.length - kept, all.length);
    for (String segment : segments) {
      boolean isPlain =
          !segment.isEmpty()
              && !segment.equals(".")
              && !segment.equals("..")
              && segment.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
      if (!isPlain) {
        throw new UnexpectedAnswerException(
            "download",
            "the name of a file would leave the folder: " + ForeignText.line(segment),
            "open the file by its URL",
            null);
      }
    }
    return segments;
  }
}
