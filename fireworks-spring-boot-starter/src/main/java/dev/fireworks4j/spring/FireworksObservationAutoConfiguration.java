// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.micrometer.AttemptObservationConvention;
import dev.fireworks4j.micrometer.CallObservationConvention;
import dev.fireworks4j.micrometer.FireworksMeters;
import dev.fireworks4j.micrometer.FireworksObservations;
import dev.fireworks4j.micrometer.WaitObservationConvention;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Observes the client's calls and counts their tokens, if fireworks-micrometer and the registries are there. Beans that
 * are conventions replace the usual names and keys.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass({FireworksObservations.class, ObservationRegistry.class})
public class FireworksObservationAutoConfiguration {
  /** Made by Spring. */
  FireworksObservationAutoConfiguration() {}

  /** First, so that what other listeners do and log belongs to the observation. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ConditionalOnBean(ObservationRegistry.class)
  @ConditionalOnMissingBean
  FireworksObservations fireworksObservations(
      ObservationRegistry registry,
      ObjectProvider<CallObservationConvention> calls,
      ObjectProvider<AttemptObservationConvention> attempts,
      ObjectProvider<WaitObservationConvention> waits) {
    FireworksObservations observations = FireworksObservations.of(registry);
    CallObservationConvention ofCalls = calls.getIfUnique();
    AttemptObservationConvention ofAttempts = attempts.getIfUnique();
    WaitObservationConvention ofWaits = waits.getIfUnique();
    observations = ofCalls == null ? observations : observations.withConvention(ofCalls);
    observations = ofAttempts == null ? observations : observations.withConvention(ofAttempts);
    return ofWaits == null ? observations : observations.withConvention(ofWaits);
  }

  /** Separate, because the observations need no meters. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  static class MeterConfiguration {
    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnMissingBean
    FireworksMeters fireworksMeters(MeterRegistry registry) {
      return new FireworksMeters(registry);
    }
  }
}
