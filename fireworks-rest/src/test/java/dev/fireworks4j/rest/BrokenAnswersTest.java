// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.TrainingConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Successes whose body is not whole, or not there. */
class BrokenAnswersTest {
  private static final String JOB =
      "{\"name\":\"accounts/acme/dpoJobs/x\",\"dataset\":\"accounts/acme/datasets/d\","
          + "\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/m\"}}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks client = Client.of(transport, new VirtualTime());

  @Nested
  class CutShort {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "  \n",
          "{",
          "{\"name\":\"accounts/acme/dpo",
          "{\"name\":\"accounts/acme/dpoJobs/x\"",
          "{\"name\":\"accounts/acme/dpoJobs/x\",\"a\":tru",
          "{\"name\":\"accounts/acme/dpoJobs/x\",\"a\":[1,",
          "{\"name\":\"accounts/acme/dpoJobs/x\",\"a\":\"\\u00",
        })
    void reads_are_repeated(String body) {
      transport.json(200, body).json(200, JOB);

      assertThat(client.dpoJobs().get("x").id()).isEqualTo("x");
      assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void reads_are_repeated_wherever_the_gzip_ends() {
      byte[] whole = gzip(JOB);
      for (int bytes = 0; bytes < whole.length; bytes++) {
        var cut = new ScriptedTransport();
        answerGzip(cut, Arrays.copyOf(whole, bytes));
        cut.json(200, JOB);

        assertThat(Client.of(cut, new VirtualTime()).dpoJobs().get("x").id()).isEqualTo("x");
        assertThat(cut.sent()).as("cut after %d bytes", bytes).hasSize(2);
      }
    }

    @Test
    void creates_are_looked_up() {
      transport.json(200, JOB.substring(0, 20)).refusal(409, 6, "already exists").json(200, JOB);

      var spec =
          CreateDpoJob.builder()
              .id("x")
              .dataset("accounts/acme/datasets/d")
              .trainingConfig(
                  TrainingConfig.builder().baseModel("accounts/fireworks/models/m").build())
              .build();

      assertThat(client.dpoJobs().create(spec).id()).isEqualTo("x");
      assertThat(transport.lines()).last().asString().startsWith("GET ");
    }

    @Test
    void answers_are_broken_connections_in_the_end() {
      transport.json(200, "");

      assertThatThrownBy(() -> client.dpoJobs().get("x"))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("the answer (HTTP 200) ended before its body was whole");
      assertThat(transport.sent()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "not found", "{\"name\":nope}", "[]", "{} {}"})
    void does_not_mean_what_is_whole_and_no_answer_of_the_service(String body) {
      transport.json(200, body);

      assertThatThrownBy(() -> client.dpoJobs().get("x")).isInstanceOf(DecodingException.class);
      assertThat(transport.sent()).hasSize(1);
    }
  }

  @Nested
  class WithoutABody {

    @Test
    void are_success_where_nothing_is_to_be_returned() {
      transport.json(204, "").json(200, "").json(200, "\r\n").json(200, "{}");
      answerGzip(transport, new byte[0]);
      answerGzip(transport, gzip(""));

      for (int i = 0; i < 3; i++) {
        client.dpoJobs().delete("x");
        client.reinforcementFineTuningJobs().cancel("r");
      }

      assertThat(transport.sent()).hasSize(6);
    }

    @Test
    void are_no_page_in_the_place_of_the_service() {
      transport.json(200, "<html>sign in</html>");

      assertThatThrownBy(() -> client.dpoJobs().delete("x")).isInstanceOf(DecodingException.class);
    }
  }

  private static void answerGzip(ScriptedTransport transport, byte[] packed) {
    transport.then(
        exchange ->
            ScriptedTransport.response(
                200, new ByteArrayInputStream(packed), "Content-Encoding", "gzip"));
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
