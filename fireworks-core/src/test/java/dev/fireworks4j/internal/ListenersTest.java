// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final List<String> received = new ArrayList<>();

  @Test
  void tell_the_others_whatever_one_of_them_throws() {
    Listeners.tell(
        List.of(
            throwing(new IllegalStateException("mine")),
            throwing(new AssertionError("mine")),
            throwing(new NoClassDefFoundError("mine")),
            throwing(new StackOverflowError()),
            received::add),
        "event");

    assertThat(received).containsExactly("event");
  }

  @Test
  void pass_the_end_of_the_virtual_machine_on() {
    assertThatThrownBy(() -> Listeners.tell(List.of(throwing(new OutOfMemoryError())), "event"))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private static Consumer<String> throwing(Throwable thrown) {
    return event -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    };
  }
}
