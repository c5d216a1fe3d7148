// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ServiceHealthTest {
  private static final ApplicationContextRunner OF_BOOT_4 =
      Contexts.runner()
          .withBean(FakeFireworks.class, FakeFireworks::start)
          .withPropertyValues("fireworks.circuit-breaker.open-for=30s")
          .withClassLoader(
              new FilteredClassLoader(
                  org.springframework.boot.actuate.health.HealthIndicator.class));

  @Test
  void nothing_is_known_before_the_first_call_and_none_is_made_to_find_out() {
    OF_BOOT_4.run(
        context -> {
          assertThat(status(context)).isEqualTo("UNKNOWN");
          assertThat(context.getBean(FakeFireworks.class).requests().all()).isEmpty();
        });
  }

  @Test
  void the_last_results_are_shown_by_host_without_ids() {
    OF_BOOT_4.run(
        context -> {
          var models = context.getBean(ModelGateway.class);
          var fake = context.getBean(FakeFireworks.class);
          models.list().first();
          fake.clock().advance(Duration.ofMinutes(1));
          var failure = catchThrowable(() -> models.get("secret-model"));

          assertThat(failure).isInstanceOf(NotFoundException.class);
          assertThat(status(context)).isEqualTo("UP");
          assertThat(details(context))
              .containsOnlyKeys(fake.baseUri().toString())
              .extractingByKey(fake.baseUri().toString())
              .isEqualTo(
                  Map.of(
                      "circuitBreaker", "CLOSED",
                      "lastSuccess", "2026-01-05T09:00:00Z",
                      "lastFailure", "2026-01-05T09:01:00Z",
                      "failure", "NotFoundException NOT_FOUND"));
        });
  }

  @Test
  void a_client_of_the_application_shows_its_results_if_it_has_the_listeners() {
    OF_BOOT_4
        .withUserConfiguration(OwnClient.class)
        .run(
            context -> {
              context.getBean(ModelGateway.class).list().first();

              assertThat(status(context)).isEqualTo("UP");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {
    @Bean
    Fireworks own(FakeFireworks fake, ObjectProvider<CallListener> listeners) {
      var options = fake.options().toBuilder();
      listeners.orderedStream().forEach(options::listener);
      return Fireworks.connect(options.build());
    }
  }

  @Test
  void it_is_down_while_calls_are_refused_and_not_for_longer() {
    OF_BOOT_4.run(
        context -> {
          var models = context.getBean(ModelGateway.class);
          var fake = context.getBean(FakeFireworks.class);
          fake.faults().on("GET", "/v1/accounts/acme/models/*").status(503);
          for (int i = 0; i < 20; i++) {
            catchThrowable(() -> models.get("x"));
          }

          assertThat(status(context)).isEqualTo("DOWN");
          fake.clock().advance(Duration.ofSeconds(31));
          assertThat(status(context)).isEqualTo("UP");
        });
  }

  @Test
  void it_is_shown_with_the_types_of_boot_3_too() {
    Contexts.runner()
        .withBean(FakeFireworks.class, FakeFireworks::start)
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
        .run(
            context ->
                assertThat(
                        context
                            .getBean(org.springframework.boot.actuate.health.HealthIndicator.class)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("UNKNOWN"));
  }

  @Test
  void it_can_be_switched_off() {
    OF_BOOT_4
        .withPropertyValues("management.health.fireworks.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(HealthIndicator.class)
                    .doesNotHaveBean(ServiceHealth.class));
    OF_BOOT_4
        .withPropertyValues("management.health.defaults.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  private static String status(ApplicationContext context) {
    return health(context).getStatus().getCode();
  }

  private static Map<String, Object> details(ApplicationContext context) {
    return health(context).getDetails();
  }

  private static org.springframework.boot.health.contributor.Health health(
      ApplicationContext context) {
    return java.util.Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
  }
}
