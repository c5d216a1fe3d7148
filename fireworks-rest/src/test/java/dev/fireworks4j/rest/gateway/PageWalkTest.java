// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageWalkTest {
  private static final String EMPTY = "{\"dpoJobs\":[],\"nextPageToken\":\"t%d\"}";
  private static final String JOB =
      "{\"dpoJobs\":[{\"name\":\"accounts/acme/dpoJobs/x\"}],\"nextPageToken\":\"t%d\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());

  @Timeout(60)
  @Test
  void ends_at_the_deadline_of_one_call_if_no_page_has_an_item() {
    var pages = new AtomicInteger();
    transport.then(
        exchange ->
            ScriptedTransport.response(
                200,
                new ByteArrayInputStream(
                    String.format(EMPTY, pages.incrementAndGet())
                        .getBytes(StandardCharsets.UTF_8))));
    var hurried = client.with(CallOptions.defaults().withDeadline(Duration.ofMillis(500)));

    assertThatThrownBy(() -> hurried.dpoJobs().list().iterator().hasNext())
        .isInstanceOf(DeadlineExceededException.class);

    assertThat(pages.get()).isGreaterThan(1);
  }

  @Test
  void begins_a_call_of_its_own_for_each_page_except_those_behind_empty_ones() {
    transport
        .json(200, String.format(EMPTY, 1))
        .json(200, String.format(EMPTY, 2))
        .json(200, String.format(JOB, 3))
        .json(200, "{}");

    assertThat(client.dpoJobs().list().stream().count()).isEqualTo(1);

    var ids = transport.sent().stream().map(sent -> sent.header("X-Request-Id")).toList();
    assertThat(ids).hasSize(4);
    assertThat(ids.subList(0, 3)).containsOnly(ids.get(0));
    assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
  }
}
