// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResumableOperationTest {
  private static final URI FILE = URI.create("https://storage.example/f?sig=1");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final CallRunner runner =
      new CallRunner(
          transport,
          FireworksOptions.builder().time(time).build(),
          new Identity(() -> Credential.of("fw_topsecretkey"), "test/1", Headers.empty()));
  private final CallSettings settings =
      new CallSettings(Duration.ofSeconds(20), RetryPolicy.defaults(), Headers.empty(), null, null);

  @Test
  void continues_where_the_last_attempt_stopped() {
    transport.cutAfter("abc").cutAfter("def").json(200, "g");
    var file = new Growing();

    String all = runner.run(file, call());

    assertThat(all).isEqualTo("abcdefg");
    assertThat(transport.sent())
        .extracting(sent -> sent.header("Range"))
        .containsExactly("bytes=0-", "bytes=3-", "bytes=6-");
  }

  @Test
  void counts_its_attempts_anew_whenever_one_got_further() {
    for (int i = 0; i < 10; i++) {
      transport.cutAfter("a");
    }
    transport.json(200, "z");

    assertThat(runner.run(new Growing(), call())).isEqualTo("aaaaaaaaaaz");
  }

  @Test
  void ends_after_the_attempts_of_the_policy_if_none_gets_further() {
    transport.cutAfter("abc").broken();

    assertThatThrownBy(() -> runner.run(new Growing(), call()))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("Attempts: 3.");
  }

  @Test
  void repeats_an_answer_that_its_decoder_finds_too_short() {
    transport.json(200, "ab").json(200, "cde");
    var file = new Growing();
    file.least = 5;

    assertThat(runner.run(file, call())).isEqualTo("abcde");
  }

  private UserCall call() {
    return runner.begin(Budget.of(Duration.ofMinutes(5)), settings);
  }

  /** A file that keeps what has come. */
  private static final class Growing implements ResumableOperation<String> {
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int before;
    private int least;

    @Override
    public Operation<String> next() {
      before = part.size();
      return Operation.signed("download f", "GET", FILE, this::append)
          .with("Range", "bytes=" + before + "-");
    }

    @Override
    public boolean hasAdvanced() {
      return part.size() > before;
    }

    private String append(HttpResponse answer) throws IOException {
      for (int next = answer.body().read(); next >= 0; next = answer.body().read()) {
        part.write(next);
      }
      if (part.size() < least) {
        throw new EOFException("bytes are missing at the end");
      }
      return part.toString(UTF_8);
    }
  }
}
