// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.transport.HttpResponse;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Moves the bytes of files; what transfers need beyond the public gateways. */
public interface FileSender {

  /**
   * Sends a file to a dataset in one request.
   *
   * @param sent told how many bytes of the file are through, from 0 again for each attempt
   */
  void post(String dataset, Path file, LongConsumer sent);

  /** Sends a file to a signed URL. */
  void put(SignedUrl url, Path file, LongConsumer sent);

  /** Opens a file from a byte on; storage may ignore that and send all of it. The body is to be closed. */
  HttpResponse open(SignedUrl url, long fromByte);
}
