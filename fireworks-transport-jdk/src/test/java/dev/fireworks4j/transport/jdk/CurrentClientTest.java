// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurrentClientTest {
  private final List<SharedClient> made = new ArrayList<>();
  private final List<String> shutDown = new ArrayList<>();
  private final CurrentClient clients = CurrentClient.replaceable(this::make);

  private SharedClient make() {
    String name = "client " + made.size();
    var client =
        new SharedClient(HttpClient.newHttpClient(), Runnable::run, () -> shutDown.add(name));
    made.add(client);
    return client;
  }

  private SharedClient use() {
    return Objects.requireNonNull(clients.use());
  }

  @Test
  void is_the_same_until_it_is_replaced() {
    SharedClient first = use();
    assertThat(use()).isSameAs(first);

    clients.replace(first);

    assertThat(use()).isNotSameAs(first);
    assertThat(made).hasSize(2);
  }

  @Test
  void that_was_replaced_is_shut_down_with_its_last_exchange() {
    SharedClient silent = use();
    use();
    clients.replace(silent);

    silent.release();
    assertThat(shutDown).isEmpty();
    silent.release();

    assertThat(shutDown).containsExactly("client 0");
  }

  @Test
  void is_replaced_once_however_many_exchanges_find_it_silent() {
    SharedClient silent = use();

    clients.replace(silent);
    SharedClient next = use();
    clients.replace(silent);

    assertThat(use()).isSameAs(next);
  }

  @Test
  void is_shut_down_and_gone_after_the_end() {
    use().release();

    clients.close();
    clients.close();

    assertThat(clients.use()).isNull();
    assertThat(shutDown).containsExactly("client 0");
  }

  @Test
  void of_a_user_is_never_replaced() {
    SharedClient users = make();
    CurrentClient fixed = CurrentClient.fixed(users);

    fixed.replace(users);

    assertThat(fixed.use()).isSameAs(users);
  }
}
