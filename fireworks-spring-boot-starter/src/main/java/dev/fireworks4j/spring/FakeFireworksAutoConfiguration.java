// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.spring.FireworksProperties.FakeProperties;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FakeFireworksBuilder;
import dev.fireworks4j.time.Timekeeper;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Connects the client to a {@link FakeFireworks} bean, in process: one that runs on real time where {@code
 * fireworks.fake.enabled} is true, or one of the application's or test's own. No call then leaves the process, whatever
 * the other properties say. A {@link dev.fireworks4j.Fireworks} bean of the application's own stays as it is.
 */
@AutoConfiguration
@ConditionalOnClass(FakeFireworks.class)
@EnableConfigurationProperties(FireworksProperties.class)
public class FakeFireworksAutoConfiguration {
  /** Made by Spring. */
  FakeFireworksAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty(prefix = "fireworks.fake", name = "enabled")
  FakeFireworks fakeFireworks(FireworksProperties properties) {
    FakeProperties given = properties.fake();
    FakeFireworksBuilder fake = FakeConnectionDetails.builder(properties);
    var problems = new PropertyProblems();
    problems.set("fake.speed", given.speed(), fake::speed);
    problems.set("fake.port", given.port(), fake::port);
    problems.throwIfAny();
    return fake.start();
  }

  @Bean
  @Primary // takes precedence over one of the application
  @ConditionalOnBean(FakeFireworks.class)
  FireworksConnectionDetails fakeFireworksConnectionDetails(
      FakeFireworks fake, FireworksProperties properties) {
    return new FakeConnectionDetails(fake, properties);
  }

  @Bean
  @ConditionalOnBean(FakeFireworks.class)
  @ConditionalOnMissingBean
  Timekeeper fakeFireworksTime(FakeFireworks fake) {
    return fake.options().time();
  }

  @Bean
  @ConditionalOnBean(FakeFireworks.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  FireworksOptionsCustomizer fakeFireworksCustomizer(FakeFireworks fake) {
    return options ->
        options
            .apiKey(Objects.requireNonNull(fake.options().apiKey()))
            .baseUrl(fake.baseUri())
            .time(fake.options().time())
            .transport(fake.transport());
  }
}
