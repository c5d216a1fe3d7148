// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.resource.SignedUrl;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A file to download.
 *
 * @param name as the service, or else the user, names the file
 * @param current the URL to use now
 * @param renewal tries to replace a URL that storage no longer accepts; false if there is no other
 */
record DownloadSource(String name, Supplier<SignedUrl> current, Predicate<SignedUrl> renewal) {

  /** A file with a single URL. */
  static DownloadSource of(SignedUrl url, Path target) {
    return new DownloadSource(String.valueOf(target.getFileName()), () -> url, refused -> false);
  }

  SignedUrl url() {
    return current.get();
  }

  boolean renew(SignedUrl refused) {
    return renewal.test(refused);
  }
}
