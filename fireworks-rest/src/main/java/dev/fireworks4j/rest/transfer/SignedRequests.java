// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.PlainHttp;
import dev.fireworks4j.rest.call.SharedDeadline;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Requests to signed URLs. Their labels show neither the signature nor a user of the URL. */
record SignedRequests(TransferClient client) {

  /** A request that gets a file, or puts one if it is given a body. */
  <T> Operation<T> of(String method, String verb, SignedUrl url, Decoder<T> decoder) {
    URI uri = uri(url);
    PlainHttp.refuse("signed URL", uri, client.session().isPlainHttpAllowed());
    String path = String.valueOf(uri.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    String label = verb + " " + ForeignText.id(name) + " at " + ForeignText.authority(uri);
    return Operation.signed(label, method, uri, decoder);
  }

  /**
   * Sends a file, and compares what storage says it has. The header is part of the signature, so it must be exactly
   * this.
   */
  void put(SignedUrl url, FileBody file, SharedDeadline deadline) {
    long bytes = file.file().bytes();
    Operation<StoredBytes> operation =
        of(
                "PUT",
                "upload " + ForeignText.id(file.file().name()) + " to",
                url,
                answer -> {
                  answer.body().readNBytes(1024);
                  return StoredBytes.of(answer);
                })
            .with("X-Goog-Content-Length-Range", bytes + "," + bytes)
            .with(file);
    if (!file.agrees(client.upload(operation, deadline).crc32c())) {
      throw new CorruptTransferException(
          operation.label()
              + " failed: storage keeps other bytes than were sent\n  Do:    upload it again");
    }
  }

  private static URI uri(SignedUrl url) {
    Objects.requireNonNull(url, "url");
    try {
      return url.uri();
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          "signed URL", List.of("url: it is no URI; ask the service for a new one"));
    }
  }
}
