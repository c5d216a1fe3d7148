// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a user hands in can leave its place in the request. */
class InjectionTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../other",
        "a/../../b",
        "a/b",
        "%2e%2e",
        "a%2Fb",
        "a?x=y",
        "a#b",
        "a b",
        "a\r\nX-Evil: 1",
        "a\u0000",
        "a:cancel",
        "\\..\\a",
        "accounts/acme/dpoJobs/../../x",
        "accounts/other/dpoJobs/x"
      })
  void an_id_cannot_leave_its_path_segment(String id) {
    transport.json(200, "{\"name\":\"accounts/acme/dpoJobs/x\"}");
    var jobs = Client.of(transport, time).dpoJobs();

    assertThatThrownBy(() -> jobs.get(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> jobs.delete(id)).isInstanceOf(IllegalArgumentException.class);
    assertThat(transport.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a/b", "a\r\nb", "a?b"})
  void nor_can_an_account(String account) {
    var client = Client.of(transport, time);

    assertThatThrownBy(() -> client.account(account)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\u0000b", "a\u007fb"})
  void no_header_can_begin_another(String value) {
    assertThatThrownBy(() -> CallOptions.defaults().withHeader("X-Team", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CallOptions.defaults().withHeader(value, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Client.of(transport, time, options -> options.userAgentSuffix(value))
                    .dpoJobs()
                    .get("x"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> FireworksOptions.builder().header("X-Team", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void a_name_for_display_is_text_in_the_body() {
    transport.json(200, "{\"name\":\"accounts/acme/supervisedFineTuningJobs/x\"}");

    Client.of(transport, time)
        .supervisedFineTuningJobs()
        .create(
            CreateSupervisedFineTuningJob.builder()
                .id("x")
                .displayName("a\r\nX-Evil: 1\",\"b\":\"")
                .dataset("d")
                .baseModel("accounts/fireworks/models/m")
                .build());

    assertThat(transport.sent().get(0).header("X-Evil")).isNull();
    assertThat(transport.sent().get(0).body()).contains("a\\r\\nX-Evil: 1\\\",\\\"b\\\":\\\"");
  }
}
