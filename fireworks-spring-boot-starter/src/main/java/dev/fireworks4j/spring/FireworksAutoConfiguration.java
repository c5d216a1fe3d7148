// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.time.Timekeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.annotation.Order;

/**
 * A {@link Fireworks} bean, closed with the context. Beans of type {@link CallListener} are its listeners, and a bean
 * of type {@link Timekeeper} is its clock. Creates nothing if the application has its own {@link Fireworks} bean.
 */
@AutoConfiguration(after = {SslAutoConfiguration.class, FakeFireworksAutoConfiguration.class})
@ConditionalOnProperty(prefix = "fireworks", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(FireworksProperties.class)
@ImportRuntimeHints(FireworksRuntimeHints.class)
public class FireworksAutoConfiguration {
  private static final int BEFORE_THOSE_OF_USERS = -1000;

  /** Made by Spring. */
  FireworksAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  FireworksConnectionDetails fireworksConnectionDetails(
      FireworksProperties properties, ObjectProvider<SslBundles> bundles) {
    return new PropertiesConnectionDetails(properties, bundles);
  }

  @Bean
  @Order(BEFORE_THOSE_OF_USERS)
  FireworksOptionsCustomizer fireworksBeansCustomizer(
      ObjectProvider<CallListener> listeners, ObjectProvider<Timekeeper> time) {
    return options -> {
      listeners.orderedStream().forEach(options::listener);
      time.ifUnique(options::time);
    };
  }

  /** Without it, an application that is meant to run beside the fake would use the real service. */
  @Bean
  @ConditionalOnProperty(prefix = "fireworks.fake", name = "enabled")
  @ConditionalOnMissingClass("dev.fireworks4j.testkit.FakeFireworks")
  FireworksOptionsCustomizer fireworksWithoutTestkit() {
    throw new ConfigurationException(
        "fireworks.fake.enabled: the fake is not on the class path\n  Do:    add dev.fireworks4j:fireworks-testkit");
  }

  @Bean
  FireworksClients fireworksClients(
      FireworksProperties properties,
      FireworksConnectionDetails details,
      ObjectProvider<FireworksOptionsCustomizer> customizers) {
    return new FireworksClients(properties, details, customizers);
  }

  @Bean
  @ConditionalOnMissingBean
  Fireworks fireworks(FireworksClients clients) {
    return clients.connect();
  }
}
