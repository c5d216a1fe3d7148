// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Gives a Spring test a bean {@link dev.fireworks4j.testkit.FakeFireworks}, to which the application's client is
 * connected in process. Its clock stands still until the test moves it or the client waits, and it is reset before each
 * test method. It has the accounts that {@code fireworks.account-id} and {@code fireworks.accounts} name, or {@code
 * acme}. Works with {@code @SpringBootTest} and with slices; needs fireworks-testkit and spring-test. A {@link
 * dev.fireworks4j.Fireworks} bean of the application's own is not connected to it.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureFakeFireworks
 * class NightlyTuningTest {
 *   @Test void tunes(@Autowired FakeFireworks fake, @Autowired NightlyTuning tuning) { ... }
 * }
 * }</pre>
 *
 * <p>Spring keeps contexts for later test classes, which then share the fake: test classes that run in parallel need
 * contexts of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(VirtualFakeConfiguration.class)
@ImportAutoConfiguration({
  FakeFireworksAutoConfiguration.class,
  FireworksAutoConfiguration.class,
  FireworksGatewayAutoConfiguration.class
})
public @interface AutoConfigureFakeFireworks {}
