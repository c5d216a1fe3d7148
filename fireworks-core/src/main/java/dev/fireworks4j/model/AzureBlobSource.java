// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of a model on Azure Blob Storage.
 *
 * @param storageAccount name of the storage account
 * @param container name of the container
 * @param path folder in it
 * @param sasTokenSecret name of the account secret that holds a SAS token; or else a managed identity
 * @param clientId client of the managed identity
 * @param tenantId tenant of the managed identity
 */
@WithBuilder
public record AzureBlobSource(
    String storageAccount,
    String container,
    @Nullable String path,
    @Nullable String sasTokenSecret,
    @Nullable String clientId,
    @Nullable String tenantId,
    Map<String, Object> extras) {

  public AzureBlobSource {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AzureBlobSourceBuilder builder() {
    return AzureBlobSourceBuilder.builder();
  }
}
