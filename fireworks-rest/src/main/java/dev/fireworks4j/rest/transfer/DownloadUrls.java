// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.data.DatasetDownload;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.SignedUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signed URLs of a dataset's files, renewed when they are too old. Safe for many threads. */
final class DownloadUrls {
  private final DatasetGateway datasets;
  private final DatasetDownload download;
  private Map<String, SignedUrl> urls;

  DownloadUrls(DatasetGateway datasets, DatasetDownload download) {
    this.datasets = datasets;
    this.download = download;
    this.urls = request();
  }

  /** Folder and name of each file by its key: with lineage the id of its dataset, then the name. */
  synchronized Map<String, List<String>> names() {
    var names = new LinkedHashMap<String, List<String>>();
    urls.keySet().forEach(key -> names.put(key, segments(key)));
    return names;
  }

  /** One of the files. */
  DownloadSource source(String key) {
    String name = String.join("/", segments(key));
    return new DownloadSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public SignedUrl url() {
        return current(key);
      }

      @Override
      public boolean renew(SignedUrl refused) {
        renewAll(key, refused);
        return true;
      }
    };
  }

  /** Asks once for all files that need a newer URL. */
  private synchronized void renewAll(String key, SignedUrl refused) {
    if (refused.equals(current(key))) {
      urls = request();
    }
  }

  private synchronized SignedUrl current(String key) {
    SignedUrl url = urls.get(key);
    if (url == null) {
      throw new UnexpectedAnswerException(
          "download", "the service no longer lists a file.", "download the dataset again", null);
    }
    return url;
  }

  private Map<String, SignedUrl> request() {
    return download.isWithLineage()
        ? datasets.downloadUrlsWithLineage(download.dataset())
        : datasets.downloadUrls(download.dataset());
  }

  private List<String> segments(String key) {
    String[] all = key.split("/", -1);
    int kept = download.isWithLineage() ? Math.min(2, all.length) : 1;
    return List.of(all).subList(all.length - kept, all.length);
  }
}
