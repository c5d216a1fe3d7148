// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.RecordedScopes;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A stream's call ends where its body ends. */
class StreamScopesTest {
  private static final ChatRequest HELLO = ChatRequest.of("accounts/acme/models/m", "Say hello.");
  private static final String CHUNK =
      "data: {\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n";
  private static final String LAST =
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2,"
          + "\"prompt_tokens_details\":{\"cached_tokens\":3}}}\n\ndata: [DONE]\n\n";
  private static final SignedUrl FILE = SignedUrl.of("https://storage.example/f?sig=s3cret");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final RecordedScopes recorded = new RecordedScopes();
  private final Fireworks client =
      Client.of(transport, new VirtualTime(), o -> o.listener(recorded));

  private List<String> ends() {
    return recorded.lines().stream().filter(line -> line.startsWith("end")).toList();
  }

  @Nested
  class Events {
    @Test
    void read_to_the_end_end_the_call_with_what_it_took() {
      transport.json(200, CHUNK + CHUNK + LAST);

      try (var chunks = client.chat().stream(HELLO)) {
        assertThat(ends()).isEmpty();
        assertThat(recorded.lines()).endsWith("attempt 1 ended 200", "leave");
        chunks.forEach(chunk -> {});

        assertThat(recorded.lines()).endsWith("leave", "enter", "end chat.stream ok", "leave");
      }

      assertThat(ends()).containsExactly("end chat.stream ok");
      CallEnd.Inference answer = recorded.end().inference();
      assertThat(answer.model()).isEqualTo("m-1");
      assertThat(answer.inputTokens()).isEqualTo(7);
      assertThat(answer.cachedTokens()).isEqualTo(3);
      assertThat(answer.outputTokens()).isEqualTo(2);
      assertThat(answer.firstChunk()).isPositive().isLessThanOrEqualTo(recorded.end().elapsed());
      assertThat(recorded.end().receivedBytes()).isEqualTo((CHUNK + CHUNK + LAST).length());
      assertThat(recorded.calls().get(0).model()).isEqualTo("accounts/acme/models/m");
    }

    @Test
    void closed_early_end_the_call_without_a_failure() {
      transport.json(200, CHUNK + CHUNK + LAST);

      var chunks = client.chat().stream(HELLO);
      chunks.iterator().next();
      chunks.close();
      chunks.close();

      assertThat(ends()).containsExactly("end chat.stream ok early");
      assertThat(recorded.end().inference().outputTokens()).isNull();
    }

    @Test
    void cut_fail_the_call() {
      transport.cutAfter(CHUNK + CHUNK);

      var chunks = client.chat().stream(HELLO);
      catchThrowableOfType(StreamCutException.class, chunks::collect);

      assertThat(ends()).containsExactly("end chat.stream failed StreamCutException");
    }

    @Test
    void cut_before_the_first_are_retried_within_the_call() {
      transport.cutAfter("data: {").json(200, CHUNK + LAST);

      client.chat().stream(HELLO).collect();

      assertThat(recorded.lines())
          .containsSubsequence(
              "call chat.stream",
              "attempt 1 ended SocketException",
              "retry for CONNECTION",
              "attempt 2 ended 200",
              "end chat.stream ok");
    }

    @Test
    void without_one_end_the_call_at_once() {
      transport.json(200, "data: [DONE]\n\n");

      client.chat().stream(HELLO);

      assertThat(ends()).containsExactly("end chat.stream ok");
    }
  }

  @Nested
  class Answers {
    @Test
    void that_come_whole_have_no_first_chunk() {
      transport.json(
          200,
          "{\"model\":\"m-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2}}");

      client.chat().complete(HELLO);

      assertThat(ends()).containsExactly("end chat.complete ok");
      assertThat(recorded.end().inference())
          .isEqualTo(new CallEnd.Inference("m-1", 7L, 0, 2L, null));
    }

    @Test
    void of_messages_count_cached_tokens_among_the_input() {
      transport.json(
          200,
          "{\"model\":\"m-1\",\"content\":[],\"usage\":{\"input_tokens\":7,\"output_tokens\":2,"
              + "\"cache_read_input_tokens\":5}}");

      client.messages().complete(MessageRequest.of("m", "Hi", 64));

      assertThat(recorded.end().inference())
          .isEqualTo(new CallEnd.Inference("m-1", 12L, 5, 2L, null));
    }

    @Test
    void of_every_form_have_their_names() {
      transport.json(200, "{\"data\":[],\"usage\":{\"prompt_tokens\":7}}");

      client.embeddings().embed(EmbeddingRequest.of("m", "a"));
      client.availableModels();

      assertThat(ends()).containsExactly("end embeddings.embed ok", "end availableModels.list ok");
    }

    @Test
    void of_a_sleeping_deployment_are_retried_because_it_wakes() {
      transport
          .json(
              503,
              "{\"error\":{\"message\":\"scaled to zero\",\"code\":\"DEPLOYMENT_SCALING_UP\"}}")
          .json(200, "{\"choices\":[]}");

      client
          .with(CallOptions.defaults().withWakingLimit(Duration.ofMinutes(5)))
          .chat()
          .complete(HELLO);

      assertThat(recorded.lines()).contains("retry for WAKING", "end chat.complete ok");
    }
  }

  @Nested
  class Files {
    @Test
    void read_to_the_end_end_the_call() throws IOException {
      transport.json(200, "rows");

      try (var rows = client.files().open(FILE)) {
        assertThat(ends()).isEmpty();
        rows.readAllBytes();
      }

      assertThat(ends()).containsExactly("end storage.download ok");
      assertThat(recorded.end().receivedBytes()).isEqualTo(4);
    }

    @Test
    void closed_early_end_the_call_without_a_failure() throws IOException {
      transport.json(200, "rows");

      try (var rows = client.files().open(FILE)) {
        assertThat(rows.read()).isEqualTo('r');
      }

      assertThat(ends()).containsExactly("end storage.download ok early");
    }

    @Test
    void cut_fail_the_call() throws IOException {
      transport.cutAfter("ro");

      try (var rows = client.files().open(FILE)) {
        catchThrowableOfType(IOException.class, rows::readAllBytes);
      }

      assertThat(ends()).containsExactly("end storage.download failed TransportException");
    }
  }
}
