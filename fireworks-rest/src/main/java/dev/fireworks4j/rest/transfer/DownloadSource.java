// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.resource.SignedUrl;
import java.nio.file.Path;

/** A file to download, and the URL that can be used for it now. */
interface DownloadSource {

  /** As the service, or else the user, names the file. */
  String name();

  SignedUrl url();

  /** Tries to replace a URL that storage no longer accepts; false if there is no other. */
  boolean renew(SignedUrl refused);

  /** A file of which no more than one URL is known. */
  static DownloadSource of(SignedUrl url, Path target) {
    return new DownloadSource() {
      @Override
      public String name() {
        return String.valueOf(target.getFileName());
      }

      @Override
      public SignedUrl url() {
        return url;
      }

      @Override
      public boolean renew(SignedUrl refused) {
        return false;
      }
    };
  }
}
