// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.ConfigurationException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FireworksPropertiesTest {
  private final AtomicReference<FireworksOptions> options = new AtomicReference<>();
  private final ApplicationContextRunner contexts =
      Contexts.runner()
          .withBean(FireworksOptionsCustomizer.class, () -> given -> options.set(given.build()));

  @Test
  void the_variables_that_the_library_reads_bind_by_themselves() {
    contexts
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource(
                            "test-systemEnvironment",
                            Map.of(
                                "FIREWORKS_API_KEY", "fw_variable",
                                "FIREWORKS_ACCOUNT_ID", "acme",
                                "FIREWORKS_TRANSPORT", "jdk",
                                "FIREWORKS_BASE_URL", "https://example.com"))))
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(key()).isEqualTo("fw_variable");
    assertThat(options.get().account()).isEqualTo("acme");
    assertThat(options.get().transportName()).isEqualTo("jdk");
    assertThat(options.get().baseUrl()).hasToString("https://example.com");
  }

  @Test
  void the_options_can_be_set() {
    contexts
        .withPropertyValues(
            "fireworks.api-key=fw_key",
            "fireworks.inference-url=https://example.com/inference",
            "fireworks.max-connections=7",
            "fireworks.max-response-size=2MB",
            "fireworks.user-agent-suffix=acme/1",
            "fireworks.allow-plain-http=true",
            "fireworks.headers.X-Team=tuning",
            "fireworks.timeouts.call=2m",
            "fireworks.timeouts.next-event=90s",
            "fireworks.retry.first-delay=10s",
            "fireworks.retry.max-delay=20s",
            "fireworks.circuit-breaker.open-for=3s",
            "fireworks.proxy.host=proxy.example.com",
            "fireworks.proxy.port=3128",
            "fireworks.proxy.username=me",
            "fireworks.proxy.password=secret")
        .run(context -> assertThat(context).hasNotFailed());

    FireworksOptions given = options.get();
    assertThat(given.inferenceUrl()).hasToString("https://example.com/inference");
    assertThat(given.maxConnections()).isEqualTo(7);
    assertThat(given.maxResponseBytes()).isEqualTo(2 << 20);
    assertThat(given.userAgentSuffix()).isEqualTo("acme/1");
    assertThat(given.isPlainHttpAllowed()).isTrue();
    assertThat(given.headers().first("X-Team")).isEqualTo("tuning");
    assertThat(given.timeouts().call()).isEqualTo(Duration.ofMinutes(2));
    assertThat(given.timeouts().nextEvent()).isEqualTo(Duration.ofSeconds(90));
    assertThat(given.timeouts().attempt()).isEqualTo(Duration.ofSeconds(20));
    assertThat(given.retry().firstDelay()).isEqualTo(Duration.ofSeconds(10));
    assertThat(given.retry().maxAttempts()).isEqualTo(3);
    assertThat(given.circuitBreaker().openFor()).isEqualTo(Duration.ofSeconds(3));
    assertThat(given.proxy()).hasToString("proxy.example.com:3128 with credentials");
  }

  @Test
  void each_value_of_a_policy_gets_to_its_place() {
    String[] timeouts =
        components(Timeouts.class)
            .map(name -> "fireworks.timeouts." + name + "=" + name.length() + "m")
            .toArray(String[]::new);
    contexts
        .withPropertyValues(timeouts)
        .withPropertyValues(
            "fireworks.api-key=fw_key",
            "fireworks.retry.max-attempts=4",
            "fireworks.retry.first-delay=2s",
            "fireworks.retry.max-delay=9s",
            "fireworks.retry.budget=17",
            "fireworks.circuit-breaker.enabled=false",
            "fireworks.circuit-breaker.window=61",
            "fireworks.circuit-breaker.minimum-attempts=12",
            "fireworks.circuit-breaker.failure-rate-percent=33",
            "fireworks.circuit-breaker.open-for=3s",
            "fireworks.circuit-breaker.probes=2")
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(options.get().timeouts())
        .isEqualTo(
            Timeouts.defaults().toBuilder()
                .call(Duration.ofMinutes(4))
                .attempt(Duration.ofMinutes(7))
                .connect(Duration.ofMinutes(7))
                .upload(Duration.ofMinutes(6))
                .download(Duration.ofMinutes(8))
                .inference(Duration.ofMinutes(9))
                .firstEvent(Duration.ofMinutes(10))
                .nextEvent(Duration.ofMinutes(9))
                .build());
    assertThat(options.get().retry())
        .isEqualTo(new RetryPolicy(4, Duration.ofSeconds(2), Duration.ofSeconds(9), 17));
    assertThat(options.get().circuitBreaker())
        .isEqualTo(new CircuitBreakerPolicy(false, 61, 12, 33, Duration.ofSeconds(3), 2));
  }

  /** Fails when the library learns an option that the starter does not know. */
  @Test
  void every_option_of_the_library_is_a_property_or_a_bean() {
    var beans = Set.of("listener", "time", "transportDecorator");
    var otherNames =
        Map.of(
            "account", "accountId",
            "header", "headers",
            "maxResponseBytes", "maxResponseSize",
            "sslContext", "ssl");

    assertThat(FireworksOptionsBuilder.class.getMethods())
        .filteredOn(method -> method.getReturnType() == FireworksOptionsBuilder.class)
        .extracting(Method::getName)
        .filteredOn(name -> !beans.contains(name))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            name ->
                assertThat(components(FireworksProperties.class))
                    .contains(otherNames.getOrDefault(name, name)));
    assertThat(components(FireworksProperties.TimeoutProperties.class))
        .containsExactlyElementsOf(components(Timeouts.class).toList());
    assertThat(components(FireworksProperties.RetryProperties.class))
        .containsExactlyElementsOf(components(RetryPolicy.class).toList());
    assertThat(components(FireworksProperties.BreakerProperties.class))
        .containsExactlyElementsOf(
            components(CircuitBreakerPolicy.class)
                .map(name -> name.replace("isEnabled", "enabled"))
                .toList());
  }

  private static Stream<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
  }

  @Test
  void what_is_not_set_is_left_to_the_library() {
    contexts.withPropertyValues("fireworks.account-id=", "fireworks.api-key=").run(context -> {});

    FireworksOptions plain = FireworksOptions.builder().build();
    assertThat(options.get().apiKey()).isNull();
    assertThat(options.get().account()).isNull();
    assertThat(options.get().baseUrl()).isNull();
    assertThat(options.get().timeouts()).isEqualTo(plain.timeouts());
    assertThat(options.get().retry()).isEqualTo(plain.retry());
    assertThat(options.get().circuitBreaker()).isEqualTo(plain.circuitBreaker());
    assertThat(options.get().maxResponseBytes()).isEqualTo(plain.maxResponseBytes());
    assertThat(options.get().maxConnections()).isEqualTo(plain.maxConnections());
  }

  @Test
  void all_bad_values_are_reported_at_once_by_their_properties() {
    contexts
        .withPropertyValues(
            "fireworks.api-key=fw_key",
            "fireworks.account-id=Not An Id",
            "fireworks.base-url=ftp://example.com",
            "fireworks.timeouts.call=0s",
            "fireworks.timeouts.upload=-1s",
            "fireworks.retry.first-delay=5s",
            "fireworks.retry.max-delay=1s",
            "fireworks.max-connections=0",
            "fireworks.headers.Authorization=mine",
            "fireworks.ssl.bundle=company",
            "fireworks.proxy.host=proxy",
            "fireworks.proxy.password=secret")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(ConfigurationException.class)
                    .message()
                    .contains(
                        "fireworks.account-id: not an account id",
                        "fireworks.base-url: not an absolute http or https URL",
                        "fireworks.timeouts.call: PT0S is not positive",
                        "fireworks.timeouts.upload: PT-1S is not positive",
                        "fireworks.retry.first-delay and max-delay: PT5S and PT1S",
                        "fireworks.max-connections: 0 is less than 1",
                        "fireworks.headers.Authorization: this library sets it",
                        "fireworks.ssl.bundle: SSL bundle name 'company' cannot be found",
                        "fireworks.proxy.port: it is missing",
                        "fireworks.proxy.username: it and proxy.password need each other")
                    .doesNotContain("secret"));
  }

  @Test
  void a_bundle_of_certificates_is_used_for_tls() {
    contexts
        .withPropertyValues(
            "fireworks.api-key=fw_key",
            "fireworks.ssl.bundle=company",
            "spring.ssl.bundle.jks.company.options.enabled-protocols=TLSv1.3")
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(options.get().sslContext()).isNotNull();
  }

  @Test
  void credentials_are_not_printed() {
    contexts
        .withPropertyValues(
            "fireworks.api-key=fw_key",
            "fireworks.proxy.username=me",
            "fireworks.proxy.password=secret",
            "fireworks.accounts.other.api-key=fw_other")
        .run(
            context ->
                assertThat(context.getBean(FireworksProperties.class).toString())
                    .doesNotContain("fw_", "secret"));
  }

  @Test
  void no_client_is_made_where_it_is_switched_off() {
    contexts
        .withPropertyValues("fireworks.enabled=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Fireworks.class));
  }

  private String key() {
    return Objects.requireNonNull(options.get().apiKey()).get().reveal();
  }
}
