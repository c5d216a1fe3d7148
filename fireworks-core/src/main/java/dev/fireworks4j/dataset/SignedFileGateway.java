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

  /**
   * Uploads a file, streamed from disk. Its size must be the one the URL was asked for.
   *
   * @throws dev.fireworks4j.error.FileTransferException if the file changes meanwhile; storage then does not get all of
   *     it
   */
  void upload(SignedUrl url, Path file);

  /**
   * Opens a file for reading from the socket; a file that is stored as gzip is unpacked. Close the stream; the deadline
   * covers reading it to the end.
   */
  InputStream open(SignedUrl url);

  /**
   * Downloads a file. It appears at the target only when all its bytes are there, and replaces a file of that name.
   * Until then, and after a failure, they are beside it in a part, and a later download to the same target continues
   * from there, as with {@link DatasetGateway#download}.
   *
   * @return its size in bytes
   * @throws dev.fireworks4j.error.IncompleteTransferException if a part stays
   * @throws dev.fireworks4j.error.CorruptTransferException if other bytes came than storage states
   * @throws dev.fireworks4j.error.FileTransferException if the disk is full or refuses, or the target is a folder
   */
  long download(SignedUrl url, Path target);
}
