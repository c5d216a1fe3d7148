// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the service may read from Azure Blob Storage: with credentials or by a managed identity, not both.
 *
 * @param credentialsSecret name of the account secret that holds the credentials
 * @param managedIdentityClientId managed identity to use instead
 * @param tenantId tenant of the managed identity
 */
@WithBuilder
public record AzureBlobStorageConfig(
    @Nullable String credentialsSecret,
    @Nullable String managedIdentityClientId,
    @Nullable String tenantId,
    Map<String, Object> extras) {

  public AzureBlobStorageConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AzureBlobStorageConfigBuilder builder() {
    return AzureBlobStorageConfigBuilder.builder();
  }
}
