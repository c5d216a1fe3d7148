// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.micrometer.CallObservationConvention;
import dev.fireworks4j.micrometer.FireworksMeters;
import dev.fireworks4j.micrometer.FireworksObservations;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.testkit.FakeFireworks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FireworksObservationTest {
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ApplicationContextRunner contexts =
      Contexts.runner()
          .withBean(FakeFireworks.class, FakeFireworks::start)
          .withBean(MeterRegistry.class, () -> meters)
          .withBean(ObservationRegistry.class, this::observations);

  @Test
  void calls_and_attempts_are_observed_where_a_registry_is_there() {
    contexts.run(context -> context.getBean(ModelGateway.class).list().first());

    assertThat(meters.get("fireworks.client.call").tag("operation", "models.list").timer().count())
        .isEqualTo(1);
    assertThat(meters.get("http.client.requests").timer().count()).isEqualTo(1);
  }

  @Test
  void a_convention_of_the_application_is_used() {
    contexts
        .withBean(CallObservationConvention.class, OwnName::new)
        .run(context -> context.getBean(ModelGateway.class).list().first());

    assertThat(meters.get("acme.tuning").timer().count()).isEqualTo(1);
  }

  @Test
  void meters_and_observations_of_the_application_take_their_place() {
    var own = FireworksObservations.of(ObservationRegistry.create());
    contexts
        .withBean(FireworksObservations.class, () -> own)
        .run(
            context -> {
              assertThat(context).getBean(FireworksObservations.class).isSameAs(own);
              assertThat(context).hasSingleBean(FireworksMeters.class);
            });
  }

  @Test
  void the_client_works_without_micrometer() {
    Contexts.withKey()
        .withClassLoader(new FilteredClassLoader("io.micrometer", "dev.fireworks4j.micrometer"))
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Fireworks.class));
  }

  private ObservationRegistry observations() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    return registry;
  }

  private static final class OwnName implements CallObservationConvention {
    @Override
    public String getName() {
      return "acme.tuning";
    }
  }
}
