// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FireworksOptionsTest {

  @Test
  void never_show_the_key() {
    var builder = FireworksOptions.builder().apiKey("fw_secret").account("accounts/acme");

    assertThat(builder.build().toString()).contains("acme").doesNotContain("fw_secret");
    assertThat(builder.toString()).doesNotContain("fw_secret");
  }

  @Test
  void do_not_print_a_key_in_the_wrong_setting() {
    assertThatThrownBy(() -> builder().account("fw_SECRETKEY"))
        .hasMessageNotContaining("SECRETKEY");
    assertThatThrownBy(() -> builder().profile("fw_SECRETKEY/"))
        .hasMessageNotContaining("SECRETKEY");
  }

  @Test
  void do_not_change_with_their_builder() {
    var builder = FireworksOptions.builder().account("acme");
    FireworksOptions options = builder.build();

    builder.account("other").header("X-A", "1").listener(new CallListener() {});

    assertThat(options.account()).isEqualTo("acme");
    assertThat(options.headers().names()).isEmpty();
    assertThat(options.listeners()).isEmpty();
  }

  @Test
  void continue_in_a_builder() {
    var options = FireworksOptions.builder().account("acme").maxConnections(3).build();

    assertThat(options.toBuilder().account("b").build().maxConnections()).isEqualTo(3);
  }

  @Test
  void continue_with_every_setting() throws Exception {
    var builder = everythingSet();

    var copy = builder.build().toBuilder();

    for (Field setting : FireworksOptionsBuilder.class.getDeclaredFields()) {
      Object value = setting.get(builder);
      if (!setting.getName().equals("transportName")) {
        assertThat(value).as(setting.getName()).isNotEqualTo(setting.get(builder()));
      }
      assertThat(setting.get(copy)).as(setting.getName()).isEqualTo(value);
    }
    assertThat(builder().transport("jdk").build().toBuilder().build().transportName())
        .isEqualTo("jdk");
  }

  private static FireworksOptionsBuilder everythingSet() throws Exception {
    return builder()
        .apiKey("fw_secret")
        .account("acme")
        .baseUrl(URI.create("https://a"))
        .inferenceUrl(URI.create("https://b"))
        .profile("p")
        .authFile(Path.of("auth.ini"))
        .transport(unused(HttpTransport.class))
        .transportDecorator(made -> made)
        .timeouts(Timeouts.defaults().withCall(Duration.ofSeconds(7)))
        .time(unused(Timekeeper.class))
        .proxy(ProxySettings.of("proxy", 80))
        .sslContext(SSLContext.getDefault())
        .maxConnections(3)
        .retry(RetryPolicy.defaults().withMaxAttempts(7))
        .circuitBreaker(CircuitBreakerPolicy.disabled())
        .userAgentSuffix("acme/1")
        .header("X-A", "1")
        .listener(new CallListener() {})
        .allowPlainHttp(true)
        .maxResponseBytes(2048);
  }

  private static <T> T unused(Class<T> port) {
    InvocationHandler equality =
        (self, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> self == arguments[0];
              case "hashCode" -> System.identityHashCode(self);
              case "toString" -> port.getSimpleName();
              default -> throw new AssertionError(method + " is called");
            };
    return port.cast(
        Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, equality));
  }

  @ParameterizedTest
  @MethodSource
  void refuse_what_cannot_be_right_and_name_it(ThrowingCallable setting, String name) {
    assertThatThrownBy(setting).hasMessageContaining(name);
  }

  static Stream<Arguments> refuse_what_cannot_be_right_and_name_it() {
    return Stream.of(
        wrong("account", () -> builder().account("a/b")),
        wrong("account", () -> builder().account("")),
        wrong("character 3 of 9 is U+005F", () -> builder().account("fw_abcDEF")),
        wrong("underscore", () -> builder().baseUrl(URI.create("http://fireworks_fake:8080"))),
        wrong("account", () -> builder().account(null)),
        wrong("apiKey", () -> builder().apiKey((String) null)),
        wrong("baseUrl", () -> builder().baseUrl(URI.create("api.fireworks.ai"))),
        wrong("baseUrl", () -> builder().baseUrl(URI.create("https://a/?b"))),
        wrong("underscore", () -> builder().baseUrl(URI.create("http://fireworks_fake:8080"))),
        wrong("baseUrl", () -> builder().baseUrl(null)),
        wrong("inferenceUrl", () -> builder().inferenceUrl(URI.create("file:///x"))),
        wrong("write e.g. https://us.api.fireworks.ai/inference", () -> inference("/inference/v1")),
        wrong("inferenceUrl: ends with /v1", () -> inference("/inference/v1/")),
        wrong("inferenceUrl: ends with /v1", () -> inference("/v1")),
        wrong("profile", () -> builder().profile("../x")),
        wrong("maxConnections", () -> builder().maxConnections(0)),
        wrong("maxResponseBytes", () -> builder().maxResponseBytes(1)),
        wrong("User-Agent", () -> builder().userAgentSuffix("a\r\nX-Evil: 1")),
        wrong("X-A", () -> builder().header("X-A", "1\n2")),
        wrong("not an HTTP token", () -> builder().header("X A", "1")),
        wrong("Authorization", () -> builder().header("Authorization", "x")),
        wrong("x-request-id", () -> builder().header("x-request-id", "x")),
        wrong("transport", () -> builder().transport((String) null)),
        wrong("listener", () -> builder().listener(null)),
        wrong("call", () -> Timeouts.defaults().withCall(Duration.ZERO)),
        wrong("attempt", () -> Timeouts.defaults().withAttempt(Duration.ofSeconds(-1))),
        wrong("maxAttempts", () -> RetryPolicy.defaults().withMaxAttempts(0)),
        wrong("firstDelay", () -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1))),
        wrong("deadline", () -> CallOptions.defaults().withDeadline(Duration.ZERO)),
        wrong("maxAttempts", () -> CallOptions.defaults().withMaxAttempts(0)),
        wrong(
            "failureRatePercent",
            () -> new CircuitBreakerPolicy(true, 1, 1, 0, Duration.ofSeconds(1), 1)),
        wrong("probes", () -> new CircuitBreakerPolicy(true, 1, 1, 50, Duration.ofSeconds(1), 0)));
  }

  private static Arguments wrong(String name, ThrowingCallable setting) {
    return Arguments.of(Named.of(name, setting), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/inference", "/inference/", "/v1/fw", "/xv1"})
  void take_an_address_for_inference_without_the_version(String path) {
    assertThat(inference(path).build().inferenceUrl()).hasToString("https://us.example" + path);
  }

  private static FireworksOptionsBuilder inference(String path) {
    return builder().inferenceUrl(URI.create("https://us.example" + path));
  }

  private static FireworksOptionsBuilder builder() {
    return FireworksOptions.builder();
  }
}
