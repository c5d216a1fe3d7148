// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.resource.SignedUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The signed URLs of a resource's files, renewed when they are too old. Safe for many threads. */
final class DownloadUrls {
  private final Supplier<Map<String, SignedUrl>> source;
  private final Function<String, List<String>> path;
  private Map<String, SignedUrl> urls;

  /**
   * Requests the URLs immediately.
   *
   * @param source returns new ones, by the service's key of each file
   * @param path where the file of a key goes: folders, then its name
   */
  DownloadUrls(Supplier<Map<String, SignedUrl>> source, Function<String, List<String>> path) {
    this.source = source;
    this.path = path;
    this.urls = source.get();
  }

  /** Folders and name of each file by its key. */
  synchronized Map<String, List<String>> names() {
    var names = new LinkedHashMap<String, List<String>>();
    urls.keySet().forEach(key -> names.put(key, path.apply(key)));
    return names;
  }

  /** One of the files. */
  DownloadSource source(String key) {
    String name = String.join("/", path.apply(key));
    return new DownloadSource(name, () -> current(key), refused -> renewAll(key, refused));
  }

  /** Asks once for all files that need a newer URL. */
  private synchronized boolean renewAll(String key, SignedUrl refused) {
    if (refused.equals(current(key))) {
      urls = source.get();
    }
    return true;
  }

  private synchronized SignedUrl current(String key) {
    SignedUrl url = urls.get(key);
    if (url == null) {
      throw new UnexpectedAnswerException(
          "download", "the service no longer lists a file.", "download it again", null);
    }
    return url;
  }
}
