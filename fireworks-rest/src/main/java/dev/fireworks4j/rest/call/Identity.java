// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.internal.ApiKeys;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.Headers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The headers of every request: who sends it, and which encodings the answer may have. */
public final class Identity {
  private static final String SUPPLIER = "the supplier of the API key";

  private final Supplier<Credential> apiKey;
  private final Headers common;
  private final Headers signed;

  /** {@code own} are the user's headers, which ours override. */
  public Identity(Supplier<Credential> apiKey, String userAgent, Headers own) {
    this.apiKey = apiKey;
    this.common =
        own.with("Accept", "application/json")
            .with("Accept-Encoding", "gzip")
            .with("User-Agent", userAgent);
    // Some storage front ends refuse requests without a user agent.
    this.signed = Headers.empty().with("Accept-Encoding", "identity").with("User-Agent", userAgent);
  }

  Headers forSignedUrl(Headers ofOperation) {
    return signed.with(ofOperation);
  }

  /** Asks for the key again, so that it can rotate. */
  Headers forService(Headers ofOperation, Headers ofView, String requestId) {
    return common
        .with(ofView)
        .with(ofOperation)
        .with("X-Request-Id", requestId)
        .with("Authorization", "Bearer ".concat(key()));
  }

  private String key() {
    Credential key = ask();
    if (key == null) {
      throw new ConfigurationException(
          SUPPLIER + " gave null\n  Do:    return a Credential with the key");
    }
    return ApiKeys.checked(SUPPLIER, key.reveal());
  }

  /** Suppliers of users are not checked for null. */
  private @Nullable Credential ask() {
    try {
      return apiKey.get();
    } catch (RuntimeException e) {
      throw new ConfigurationException(SUPPLIER + " failed", e);
    }
  }
}
