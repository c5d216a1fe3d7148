// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.error.DeadlineExceededException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.error.UnexpectedAnswerException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics, and other files whose URL is asked for first, that do not arrive at the first attempt. */
class MetricsTransferTest {
  private static final String URL =
      "{\"signedUrl\": \"https://storage.example/metrics.jsonl?sig=s3cret\"}";
  private static final String FIRST = "{\"step\": 1, \"train/loss\": 0.5}\n";
  private static final String SECOND = "{\"step\": 2, \"train/loss\": 0.4}\n";

  private static final Duration SHORT = Duration.ofMillis(1);

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());

  @Test
  void are_read_again_from_the_beginning_when_the_connection_breaks() {
    transport.json(200, URL).cutAfter(FIRST).json(200, FIRST + SECOND);

    var rows = client.dpoJobs().metricsRows("p");

    assertThat(rows).extracting(MetricsRow::step).containsExactly(1L, 2L);
    assertThat(transport.open()).isZero();
  }

  @Test
  void fail_as_a_transient_failure_of_the_connection_when_every_attempt_breaks() {
    transport.json(200, URL).cutAfter(FIRST).cutAfter(FIRST).cutAfter(FIRST);

    assertThatThrownBy(() -> client.dpoJobs().metricsRows("p"))
        .isInstanceOf(TransportException.class)
        .hasMessageNotContaining("s3cret")
        .asInstanceOf(InstanceOfAssertFactories.type(FireworksException.class))
        .returns(true, FireworksException::isTransient);
  }

  @Test
  void fail_at_the_deadline_of_the_view() {
    transport.json(200, URL).stallsAfter(FIRST);
    Fireworks hasty = client.with(CallOptions.defaults().withDeadline(Duration.ofMillis(60)));

    assertThatThrownBy(() -> hasty.dpoJobs().metricsRows("p"))
        .isInstanceOf(DeadlineExceededException.class);
  }

  /** The URL takes two attempts, so that less is left for the file than a stalled attempt may take. */
  @Test
  void have_one_deadline_with_the_request_for_their_url() {
    transport.silent().json(200, URL).stallsAfter(FIRST);

    assertThatThrownBy(() -> hasty().dpoJobs().metricsRows("p"))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void sources_of_evaluators_have_one_deadline_with_the_request_for_their_url(
      @TempDir Path folder) {
    String urls =
        "{\"filenameToSignedUrls\": {\"e.tar.gz\": \"https://storage.example/e.tar.gz?sig=s3cret\"}}";
    transport.silent().json(200, urls).stallsAfter(FIRST);

    assertThatThrownBy(() -> hasty().evaluators().downloadSource("e", folder.resolve("e.tar.gz")))
        .cause()
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining("Attempts: 1");
  }

  private Fireworks hasty() {
    var attempt = Duration.ofMillis(400);
    return Client.of(
            transport,
            new VirtualTime(),
            options ->
                options
                    .timeouts(Timeouts.defaults().withAttempt(attempt))
                    .retry(RetryPolicy.builder().firstDelay(SHORT).maxDelay(SHORT).build()))
        .with(CallOptions.defaults().withDeadline(Duration.ofMillis(700)));
  }

  @Test
  void fail_at_once_when_the_file_is_no_list_of_rows() {
    transport.json(200, URL).json(200, "<html>\n");

    assertThatThrownBy(() -> client.dpoJobs().metricsRows("p"))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("line 1 is not a JSON object");
    assertThat(transport.sent()).hasSize(2);
  }
}
