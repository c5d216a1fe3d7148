// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.testkit.FakeFireworks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A fake whose clock stands still. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FireworksProperties.class)
class VirtualFakeConfiguration {
  @Bean
  FakeFireworks fakeFireworks(FireworksProperties properties) {
    return FakeConnectionDetails.builder(properties).start();
  }
}
