// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.spi.TransportProvider;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TransportChoiceTest {
  private static final TransportSettings SETTINGS =
      new TransportSettings(Duration.ofSeconds(1), 1, null, null);

  private final HttpTransport working = new UnusedTransport();
  private final TransportProvider jdk = provider("jdk", () -> working);

  @Test
  void without_a_name_takes_the_first_that_works() {
    var old = refusing("apache", new ConfigurationException("HttpClient 5.3 found, 5.4 needed"));

    assertThat(choice(old, jdk).connect(null, SETTINGS)).isSameAs(working);
  }

  @Test
  void passes_over_one_whose_library_is_not_there() {
    var broken = refusing("apache", new NoClassDefFoundError("org/apache/X"));

    assertThat(choice(broken, jdk).connect(null, SETTINGS)).isSameAs(working);
  }

  @Test
  void that_was_named_and_cannot_work_is_told_instead_of_replaced() {
    var old = refusing("apache", new ConfigurationException("HttpClient 5.3 found, 5.4 needed"));

    assertThatThrownBy(() -> choice(old, jdk).connect("apache", SETTINGS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("5.4 needed");
  }

  @Test
  void says_of_a_broken_library_which_transport_needs_it() {
    var broken = refusing("apache", new NoSuchMethodError("X.y()"));

    assertThatThrownBy(() -> choice(broken).connect(null, SETTINGS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("\"apache\"")
        .hasMessageContaining("X.y()");
  }

  @Test
  void where_none_works_tells_the_reason_of_the_first_and_keeps_the_others() {
    var first = new ConfigurationException("first");
    var second = new ConfigurationException("second");

    assertThatThrownBy(
            () -> choice(refusing("a", first), refusing("b", second)).connect(null, SETTINGS))
        .isSameAs(first)
        .hasSuppressedException(second);
  }

  @Test
  void an_unknown_name_is_told_with_those_that_were_found_and_not_to_add_them() {
    assertThatThrownBy(() -> choice(jdk).connect("nosuch", SETTINGS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("\"nosuch\" was not found, only [jdk]")
        .message()
        .doesNotContain("add dev.fireworks4j");
  }

  @Test
  void one_of_ours_that_is_missing_is_told_with_its_artifact() {
    assertThatThrownBy(() -> choice(jdk).connect("apache", SETTINGS))
        .hasMessageContaining("add dev.fireworks4j:fireworks-transport-apache")
        .message()
        .doesNotContain("fireworks-transport-jdk");
  }

  private static TransportChoice choice(TransportProvider... providers) {
    var found = new TreeMap<String, TransportProvider>();
    for (TransportProvider provider : providers) {
      found.put(provider.name(), provider);
    }
    return new TransportChoice(found);
  }

  private static TransportProvider refusing(String name, Throwable refusal) {
    return provider(
        name,
        () -> {
          if (refusal instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) refusal;
        });
  }

  private static TransportProvider provider(String name, Supplier<HttpTransport> transport) {
    return new TransportProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public HttpTransport connect(TransportSettings settings) {
        return transport.get();
      }
    };
  }

  private static final class UnusedTransport implements HttpTransport {
    @Override
    public HttpExchange open(HttpRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
