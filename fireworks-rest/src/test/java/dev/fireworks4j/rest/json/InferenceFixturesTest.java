// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of the service, recorded: nothing in them is lost between decoding and encoding. */
class InferenceFixturesTest {
  private final JsonCodec codec = new JsonCodec();

  @ParameterizedTest
  @CsvSource({
    "chat.json, ChatCompletion",
    "chat-reasoning-cut.json, ChatCompletion",
    "completion.json, Completion",
    "messages.json, MessageAnswer",
    "embeddings.json, Embeddings",
    "rerank.json, Reranking",
  })
  void answers_keep_their_content(String file, String type) throws Exception {
    keepsContent(recorded(file), type);
  }

  @ParameterizedTest
  @CsvSource({
    "chat-stream.sse, ChatChunk",
    "completion-stream.sse, Completion",
    "messages-stream.sse, MessageEvent",
  })
  void events_keep_their_content(String file, String type) throws Exception {
    int events = 0;
    for (String line : recorded(file).lines().toList()) {
      if (line.startsWith("data:") && line.contains("{")) {
        keepsContent(line.substring("data:".length()), type);
        events++;
      }
    }
    assertThat(events).isGreaterThan(3);
  }

  private void keepsContent(String json, String type) throws Exception {
    Class<?> record = Class.forName("dev.fireworks4j.inference." + type);
    byte[] sent = json.getBytes(UTF_8);
    Object decoded = codec.read(new ByteArrayInputStream(sent), record);

    byte[] encoded = codec.writeObject(PlainForm.of(decoded));

    assertThat(WireFixturesTest.withoutUnset(codec.readObject(new ByteArrayInputStream(encoded))))
        .isEqualTo(WireFixturesTest.withoutUnset(codec.readObject(new ByteArrayInputStream(sent))));
    assertThat(codec.read(new ByteArrayInputStream(encoded), record)).isEqualTo(decoded);
  }

  private static String recorded(String file) throws IOException {
    try (var body = InferenceFixturesTest.class.getResourceAsStream("/inference/" + file)) {
      return new String(Objects.requireNonNull(body, file).readAllBytes(), UTF_8);
    }
  }
}
