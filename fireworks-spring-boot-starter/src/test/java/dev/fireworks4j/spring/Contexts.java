// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts with everything that the starter configures. */
final class Contexts {
  private Contexts() {}

  static ApplicationContextRunner runner() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                SslAutoConfiguration.class,
                FakeFireworksAutoConfiguration.class,
                FireworksAutoConfiguration.class,
                FireworksGatewayAutoConfiguration.class,
                FireworksHealthAutoConfiguration.class,
                FireworksObservationAutoConfiguration.class));
  }

  /** One whose client makes no call. */
  static ApplicationContextRunner withKey() {
    return runner().withPropertyValues("fireworks.api-key=fw_key", "fireworks.account-id=acme");
  }
}
