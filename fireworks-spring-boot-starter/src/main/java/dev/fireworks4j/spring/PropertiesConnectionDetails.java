// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.resource.Credential;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** The connection details of the properties. Not a record, so that a serializer finds no key. */
final class PropertiesConnectionDetails implements FireworksConnectionDetails {
  private final FireworksProperties properties;
  private final ObjectProvider<SslBundles> bundles;

  PropertiesConnectionDetails(FireworksProperties properties, ObjectProvider<SslBundles> bundles) {
    this.properties = properties;
    this.bundles = bundles;
  }

  @Override
  public @Nullable Credential apiKey() {
    return properties.apiKey();
  }

  @Override
  public @Nullable String accountId() {
    return properties.accountId();
  }

  @Override
  public @Nullable URI baseUrl() {
    return properties.baseUrl();
  }

  @Override
  public @Nullable URI inferenceUrl() {
    return properties.inferenceUrl();
  }

  @Override
  public @Nullable SslBundle sslBundle() {
    String bundle = properties.ssl().bundle();
    return bundle == null ? null : bundles.getObject().getBundle(bundle);
  }
}
