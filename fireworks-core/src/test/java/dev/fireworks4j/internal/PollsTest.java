// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PollsTest {

  @Test
  void are_active_while_they_run_also_within_another() {
    boolean after =
        Polls.run(
            () -> {
              boolean within = Polls.run(Polls::isActive);
              return within && Polls.isActive();
            });

    assertThat(after).isTrue();
    assertThat(Polls.isActive()).isFalse();
  }

  @Test
  void are_over_when_one_throws() {
    assertThatThrownBy(
            () ->
                Polls.run(
                    () -> {
                      throw new IllegalStateException("mine");
                    }))
        .hasMessage("mine");

    assertThat(Polls.isActive()).isFalse();
  }
}
