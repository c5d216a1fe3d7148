// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.transport.TransportSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientFactoryTest {

  @Test
  void ends_its_selector_thread_though_somebody_still_holds_it() throws Exception {
    var settings = new TransportSettings(Duration.ofSeconds(10), 1, null, null);
    HttpClient client = ClientFactory.build(settings, Runnable::run, null);
    Thread selector = selectorOf(client);
    assertThat(selector.isAlive()).isTrue();

    ClientFactory.shutdownNow(client);

    selector.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(selector.isAlive()).as("selector thread of %s", client).isFalse();
  }

  /** The JDK gives client and thread the same number. */
  private static Thread selectorOf(HttpClient client) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .filter(thread -> client.toString().endsWith("(" + thread.getName().split("-")[1] + ")"))
        .findFirst()
        .orElseThrow();
  }
}
