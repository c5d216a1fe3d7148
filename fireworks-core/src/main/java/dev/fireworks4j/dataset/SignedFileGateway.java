// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.resource.SignedUrl;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Files behind signed URLs. The URL is the only credential: no key, no account and no request id is sent to its host.
 *
 * <p>Calls block under the deadlines for uploads and downloads, and throw a subclass of {@link
 * dev.fireworks4j.error.FireworksException}; no message shows a URL's query. Safe for use by many threads.
 */
public interface SignedFileGateway {

  /** Uploads a file, streamed from disk. Its size must be the one the URL was asked for. */
  void upload(SignedUrl url, Path file);

  /** Opens a file for reading from the socket. Close the stream; the deadline covers reading it to the end. */
  InputStream open(SignedUrl url);

  /**
   * Downloads a file; nothing is left at the target when it fails.
   *
   * @return its size in bytes
   */
  long download(SignedUrl url, Path target);
}
