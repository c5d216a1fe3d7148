// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * A health contributor {@code fireworks} based on the application's calls: down while a circuit breaker refuses calls.
 * It makes no calls itself. {@code management.health.fireworks.enabled} switches it off.
 */
@AutoConfiguration(after = FireworksAutoConfiguration.class)
@ConditionalOnBean(FireworksClients.class)
@Conditional(HealthEnabledCondition.class)
public class FireworksHealthAutoConfiguration {
  private static final String BEAN = "fireworksHealthIndicator";

  /** Made by Spring. */
  FireworksHealthAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  @Import(ServiceHealth.class)
  static class OfBoot4 {
    @Bean(BEAN)
    @ConditionalOnMissingBean(name = BEAN)
    HealthIndicator fireworksHealthIndicator(ServiceHealth service) {
      return () -> Health.status(service.status()).withDetails(service.details()).build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
  @Import(ServiceHealth.class)
  static class OfBoot3 {
    @Bean(BEAN)
    @ConditionalOnMissingBean(name = BEAN)
    org.springframework.boot.actuate.health.HealthIndicator fireworksHealthIndicator(
        ServiceHealth service) {
      return () ->
          org.springframework.boot.actuate.health.Health.status(service.status())
              .withDetails(service.details())
              .build();
    }
  }
}
