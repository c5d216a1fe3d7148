// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.inference.AnswerMetrics;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.ContentBlock;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.Embeddings;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.MessageTurn;
import dev.fireworks4j.inference.RateLimits;
import dev.fireworks4j.inference.TokenLogprob;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of answers that are more than a text. */
class AnswerMembersTest {
  private static final ChatRequest HELLO = ChatRequest.of("accounts/acme/models/m", "Hi");
  private static final String DONE = "data: [DONE]\n\n";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks fireworks =
      Client.of(transport, new VirtualTime(), options -> options.retry(RetryPolicy.never()));

  @Nested
  class Vectors {
    private static final float[] NUMBERS = {0.1f, -1.5f, 3.4e38f, 0f};

    private Embeddings.Embedding embed(String json) {
      transport.json(200, "{\"data\":[{\"index\":0,\"embedding\":" + json + "}]}");
      var request =
          EmbeddingRequest.builder().model("e").input(List.of("a")).encodingFormat("base64");
      return fireworks.embeddings().embed(request.build()).data().get(0);
    }

    @Test
    void come_as_numbers_or_as_base64_and_are_the_same() {
      var bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      for (float number : NUMBERS) {
        bytes.putFloat(number);
      }
      String base64 = Base64.getEncoder().encodeToString(bytes.array());

      assertThat(embed("[0.1,-1.5,3.4E38,0]").floats()).isEqualTo(NUMBERS);
      assertThat(embed("\"" + base64 + "\"").floats()).isEqualTo(NUMBERS);
      assertThat(transport.sent().get(0).body()).contains("\"encoding_format\":\"base64\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no base64!\"", "\"AAAA\"", "[1,null,2]", "[1,\"x\"]", "7", "{}"})
    void that_are_none_are_kept_as_they_were_sent(String json) {
      Embeddings.Embedding odd = embed(json);

      assertThat(odd.embedding()).isEmpty();
      assertThat(odd.extras()).containsKey("embedding");
    }

    @Test
    void of_many_texts_are_read_in_one_answer() {
      String vector = "[" + "0.123456789,".repeat(767) + "0.5]";
      transport.json(
          200,
          "{\"data\":["
              + ("{\"index\":0,\"embedding\":" + vector + "},").repeat(2_047)
              + "{\"index\":1,\"embedding\":"
              + vector
              + "}]}");

      Embeddings embeddings = fireworks.embeddings().embed(EmbeddingRequest.of("e", "a"));

      assertThat(embeddings.data()).hasSize(2_048);
      assertThat(embeddings.data().get(2_047).embedding()).hasSize(768).endsWith(0.5);
    }

    @Test
    void cannot_be_changed() {
      Embeddings.Embedding embedding = embed("[1,2]");

      embedding.floats()[0] = 7;

      assertThat(embedding.embedding()).isEqualTo(List.of(1.0, 2.0));
      assertThat(catchThrowable(() -> embedding.embedding().set(0, 7.0)))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class Probabilities {
    private static final String CONTENT =
        "{\"content\":[{\"token\":\"a\",\"logprob\":-0.5,\"token_id\":7,\"bytes\":[97],\"text_offset\":3,"
            + "\"sampling_logprob\":null,\"top_logprobs\":[{\"token\":\"b\",\"logprob\":-2,\"token_id\":8}],"
            + "\"sampling_mask\":[1,2],\"new\":1}]}";
    private static final String LEGACY =
        "{\"tokens\":[\"a\"],\"token_logprobs\":[null],\"top_logprobs\":[{\"a\":-1}]}";

    @Test
    void of_tokens_are_typed_and_those_of_the_older_form_are_kept() {
      transport.json(
          200, "{\"choices\":[{\"index\":0,\"message\":{},\"logprobs\":" + CONTENT + "}]}");
      transport.json(
          200, "{\"choices\":[{\"index\":0,\"message\":{},\"logprobs\":" + LEGACY + "}]}");

      var first = fireworks.chat().complete(HELLO).choices().get(0).logprobs();
      TokenLogprob token = first.content().get(0);
      assertThat(token.logprob()).isEqualTo(-0.5);
      assertThat(token.topLogprobs().get(0).tokenId()).isEqualTo(8);
      assertThat(token.samplingMask()).isEqualTo(List.of(1L, 2L));
      assertThat(token.extras()).containsEntry("new", 1L);

      var older = fireworks.chat().complete(HELLO).choices().get(0).logprobs();
      assertThat((List<?>) older.extras().get("token_logprobs")).hasSize(1).containsOnlyNulls();
    }

    @Test
    void of_a_stream_are_joined_in_both_forms() {
      transport.json(200, chunk(CONTENT) + chunk(CONTENT) + DONE);
      transport.json(200, chunk(LEGACY) + chunk(LEGACY) + DONE);

      var joined = fireworks.chat().stream(HELLO).collect().choices().get(0).logprobs();
      assertThat(joined.content()).extracting(TokenLogprob::token).containsExactly("a", "a");
      var older = fireworks.chat().stream(HELLO).collect().choices().get(0).logprobs();
      assertThat(older.extras().get("tokens")).isEqualTo(List.of("a", "a"));
    }

    private static String chunk(String logprobs) {
      return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"logprobs\":" + logprobs + "}]}\n\n";
    }
  }

  @Nested
  class Measured {
    private static final String[] HEADERS = {
      "x-ratelimit-limit-requests", "60",
      "x-ratelimit-remaining-requests", "59",
      "x-ratelimit-limit-tokens-prompt", "60000",
      "x-ratelimit-remaining-tokens-prompt", "59959",
      "x-ratelimit-limit-tokens-cache-adjusted-prompt", "5",
      "x-ratelimit-remaining-tokens-cache-adjusted-prompt", "4",
      "x-ratelimit-limit-tokens-generated", "12000",
      "x-ratelimit-remaining-tokens-generated", "11999",
      "x-ratelimit-over-limit", "no",
      "fireworks-prompt-tokens", "41",
      "fireworks-cached-prompt-tokens", "40",
      "fireworks-server-time-to-first-token", "0.249",
      "fireworks-server-processing-time", "0.405",
      "fireworks-server-received-timestamp", "1776323966.2129922",
      "fireworks-deployment", "accounts/acme/deployments/d",
      "fireworks-backend-host", "host-1",
      "fireworks-num-concurrent-requests", "3",
      "fireworks-tokenizer-queue-duration", "0.001",
      "fireworks-tokenizer-duration", "0.002",
      "fireworks-prefill-queue-duration", "0.003",
      "fireworks-prefill-duration", "0.004",
      "fireworks-generation-queue-duration", "0.005",
      "fireworks-generation-duration", "0.006",
    };

    private static final RateLimits LIMITS =
        new RateLimits(60L, 59L, 60_000L, 59_959L, 5L, 4L, 12_000L, 11_999L, false);

    private static final AnswerMetrics METRICS =
        new AnswerMetrics(
            41L,
            40L,
            Duration.ofMillis(249),
            Duration.ofMillis(405),
            Instant.parse("2026-04-16T07:19:26.212992Z"),
            "accounts/acme/deployments/d",
            "host-1",
            3L,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(3),
            Duration.ofMillis(4),
            Duration.ofMillis(5),
            Duration.ofMillis(6));

    @Test
    void limits_and_timings_are_at_hand_on_answers_streams_and_refusals() {
      transport.json(200, "{}", HEADERS);
      transport.json(200, DONE, HEADERS);
      transport.json(429, "{}", HEADERS);

      ChatCompletion answer = fireworks.chat().complete(HELLO);
      assertThat(answer.rateLimits()).isEqualTo(LIMITS);
      assertThat(answer.metrics()).isEqualTo(METRICS);
      try (var stream = fireworks.chat().stream(HELLO)) {
        assertThat(stream.rateLimits()).isEqualTo(LIMITS);
        assertThat(stream.metrics()).isEqualTo(METRICS);
        assertThat(stream.collect().rateLimits()).isEqualTo(LIMITS);
      }
      var refused =
          catchThrowableOfType(ApiException.class, () -> fireworks.chat().complete(HELLO));
      assertThat(RateLimits.of(refused.response().headers())).isEqualTo(LIMITS);
    }

    @Test
    void timings_in_the_answer_come_before_those_of_headers() {
      transport.json(
          200,
          "data: {\"choices\":[],\"perf_metrics\":{\"server-processing-time\":1.5,"
              + "\"prefill-duration\":\"0.25\"}}\n\n"
              + DONE,
          "fireworks-server-processing-time",
          "9",
          "fireworks-prompt-tokens",
          "41");

      AnswerMetrics metrics = fireworks.chat().stream(HELLO).collect().metrics();

      assertThat(metrics.processingTime()).isEqualTo(Duration.ofMillis(1_500));
      assertThat(metrics.prefill()).isEqualTo(Duration.ofMillis(250));
      assertThat(metrics.promptTokens()).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "NaN", "1e400", "-1e300", "99999999999999999999"})
    void what_is_not_a_number_is_null(String value) {
      transport.json(
          200, "{}", "x-ratelimit-limit-requests", value, "fireworks-prefill-duration", value);

      ChatCompletion answer = fireworks.chat().complete(HELLO);

      assertThat(answer.rateLimits().requests()).isNull();
      assertThat(answer.metrics().prefill()).isNull();
      assertThat(ChatCompletion.builder().build().metrics().promptTokens()).isNull();
    }

    @Test
    void what_came_of_a_cut_stream_has_its_metadata() {
      transport.json(200, "data: {\"choices\":[]}\n\n", HEADERS);

      var cut =
          catchThrowableOfType(
              StreamCutException.class, () -> fireworks.chat().stream(HELLO).collect());

      assertThat(((ChatCompletion) cut.received()).rateLimits()).isEqualTo(LIMITS);
    }
  }

  @Nested
  class Blocks {
    @Test
    void of_a_tool_result_may_be_a_text_or_several() {
      transport.json(200, "{}");
      var several =
          ContentBlock.builder(ContentBlock.toolError("t2", ""))
              .content(null)
              .blocks(List.of(ContentBlock.text("a"), ContentBlock.image("https://example.com/a")))
              .build();
      var request =
          MessageRequest.builder(MessageRequest.of("m", "Hi", 9))
              .messages(
                  List.of(MessageTurn.user(List.of(ContentBlock.toolResult("t1", "b"), several))))
              .build();

      fireworks.messages().complete(request);

      assertThat(transport.sent().get(0).body())
          .contains(
              "{\"type\":\"tool_result\",\"tool_use_id\":\"t1\",\"content\":\"b\"},"
                  + "{\"type\":\"tool_result\",\"tool_use_id\":\"t2\",\"content\":["
                  + "{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"image\",\"source\":"
                  + "{\"type\":\"url\",\"url\":\"https://example.com/a\"}}],\"is_error\":true}");
    }
  }
}
