// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.resource.Credential;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Addresses and credentials of the service. A bean of this type replaces the properties {@code fireworks.api-key},
 * {@code account-id}, {@code base-url}, {@code inference-url} and {@code ssl.bundle}. Null means not set here: the
 * environment or the default decides.
 */
public interface FireworksConnectionDetails extends ConnectionDetails {
  /** The API key. */
  default @Nullable Credential apiKey() {
    return null;
  }

  /** Id of the account. */
  default @Nullable String accountId() {
    return null;
  }

  /** The control plane. */
  default @Nullable URI baseUrl() {
    return null;
  }

  /** Inference; null for its usual place below the control plane. */
  default @Nullable URI inferenceUrl() {
    return null;
  }

  /** Trust and keys for TLS. Read once: a bundle that is reloaded reaches new clients only. */
  default @Nullable SslBundle sslBundle() {
    return null;
  }
}
