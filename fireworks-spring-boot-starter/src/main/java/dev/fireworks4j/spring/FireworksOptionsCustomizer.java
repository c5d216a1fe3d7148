// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.FireworksOptionsBuilder;

/**
 * Changes the options of each client that the starter makes, after the properties. Beans of this type are called in
 * their order; a later one may replace what an earlier one set.
 *
 * <pre>{@code
 * @Bean
 * FireworksOptionsCustomizer rotatingKey(Vault vault) {
 *   return options -> options.apiKey(() -> Credential.of(vault.read("fireworks")));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface FireworksOptionsCustomizer {
  /** Called once for each client, before it connects. */
  void customize(FireworksOptionsBuilder options);
}
