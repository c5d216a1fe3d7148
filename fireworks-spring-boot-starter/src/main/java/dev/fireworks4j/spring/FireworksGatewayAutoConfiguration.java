// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.Fireworks;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Import;

/**
 * Each gateway of {@link Fireworks} as a bean, e.g. {@code DpoJobGateway}, and the accounts of
 * {@code fireworks.accounts} with their gateways by qualifier. Creates no gateway for which the application has a bean.
 */
@AutoConfiguration(after = FireworksAutoConfiguration.class)
@ConditionalOnSingleCandidate(Fireworks.class)
@Import(GatewayRegistrar.class)
public class FireworksGatewayAutoConfiguration {
  /** Made by Spring. */
  FireworksGatewayAutoConfiguration() {}
}
