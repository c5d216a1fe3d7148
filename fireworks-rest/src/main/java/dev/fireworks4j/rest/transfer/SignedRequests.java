// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.AnswerDecoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.PlainHttp;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Requests to signed URLs. Their labels show neither the signature nor a user of the URL. */
final class SignedRequests {
  private final TransferClient client;

  SignedRequests(TransferClient client) {
    this.client = client;
  }

  /** A request that gets a file, or puts one if it is given a body. */
  <T> Operation<T> of(String method, String verb, SignedUrl url, AnswerDecoder<T> decoder) {
    URI uri = uri(url);
    PlainHttp.refuse("signed URL", uri, client.isPlainHttpAllowed());
    String path = String.valueOf(uri.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    String label = verb + " " + ForeignText.id(name) + " at " + ForeignText.authority(uri);
    return Operation.signed(label, method, uri, decoder);
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
