// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.testkit.FakeFireworks;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class FireworksAutoConfigurationTest {
  @Test
  void a_client_with_these_properties_makes_calls() {
    try (var fake = FakeFireworks.start()) {
      Contexts.runner()
          .withPropertyValues(
              "fireworks.api-key=fw_test",
              "fireworks.account-id=acme",
              "fireworks.base-url=" + fake.baseUri())
          .run(context -> assertThat(context.getBean(Fireworks.class).datasets().list()).isEmpty());

      assertThat(fake.requests().all()).hasSize(1);
    }
  }

  @Test
  void the_client_is_closed_with_its_context() {
    var client = new AtomicReference<Fireworks>();
    Contexts.withKey().run(context -> client.set(context.getBean(Fireworks.class)));

    assertThatThrownBy(() -> client.get().models().get("x")).isInstanceOf(ClosedException.class);
  }

  @Test
  void a_client_of_the_application_takes_its_place() {
    try (var fake = FakeFireworks.start();
        var own = fake.connect()) {
      Contexts.withKey()
          .withBean("own", Fireworks.class, () -> own)
          .run(context -> assertThat(context).getBean(Fireworks.class).isSameAs(own));
    }
  }

  @Test
  void connection_details_replace_the_properties() {
    var options = new AtomicReference<FireworksOptions>();
    Contexts.withKey()
        .withBean(FireworksConnectionDetails.class, Elsewhere::new)
        .withBean(FireworksOptionsCustomizer.class, () -> given -> options.set(given.build()))
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(Objects.requireNonNull(options.get().apiKey()).get().reveal()).isEqualTo("fw_other");
    assertThat(options.get().account()).isNull();
    assertThat(options.get().baseUrl()).hasToString("https://example.com");
  }

  @Test
  void customizers_are_called_in_their_order_after_the_properties() {
    var options = new AtomicReference<FireworksOptions>();
    Contexts.withKey()
        .withUserConfiguration(TwoCustomizers.class)
        .withBean(FireworksOptionsCustomizer.class, () -> given -> options.set(given.build()))
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(options.get().account()).isEqualTo("second");
    assertThat(options.get().userAgentSuffix()).isEqualTo("first");
  }

  @Test
  void listeners_that_are_beans_are_told_about_calls() {
    var names = new ArrayList<String>();
    Contexts.runner()
        .withBean(FakeFireworks.class, FakeFireworks::start)
        .withBean(CallListener.class, () -> new NamesOfCalls(names))
        .run(context -> context.getBean(Fireworks.class).models().list().first());

    assertThat(names).containsExactly("models.list");
  }

  private record NamesOfCalls(List<String> names) implements CallListener {
    @Override
    public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
      names.add(call.name());
    }
  }

  private static final class Elsewhere implements FireworksConnectionDetails {
    @Override
    public Credential apiKey() {
      return Credential.of("fw_other");
    }

    @Override
    public URI baseUrl() {
      return URI.create("https://example.com");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class TwoCustomizers {
    @Bean
    @Order(2)
    FireworksOptionsCustomizer second() {
      return options -> options.account("second");
    }

    @Bean
    @Order(1)
    FireworksOptionsCustomizer first() {
      return options -> options.account("first").userAgentSuffix("first");
    }
  }
}
