// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake answers has the members of recorded answers of the service, in the same order. */
class RecordedShapesIT {
  private static final Path RECORDED =
      Path.of("..", "fireworks-rest", "src", "test", "resources", "inference");
  private static final String QWEN = "\"model\":\"accounts/fireworks/models/qwen3-8b\"";
  private static final String HELLO = ",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]";

  private final FakeFireworks fake = FakeFireworks.start();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    fake.close();
  }

  private String ask(String endpoint, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(fake.baseUri().resolve("/inference/v1/" + endpoint))
            .header("Authorization", "Bearer fw_test")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static String recorded(String file) throws IOException {
    return Files.readString(RECORDED.resolve(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          chat.json       | chat/completions | ''
          completion.json | completions      | ,"prompt":"Hi"
          messages.json   | messages         | ,"max_tokens":9
          """)
  void whole_answers_have_the_members_of_recorded_ones(String file, String path, String more)
      throws Exception {
    String question = path.equals("completions") ? more : HELLO + more;

    assertThat(members(ask(path, "{" + QWEN + question + "}"))).isEqualTo(members(recorded(file)));
  }

  @Test
  void vectors_and_ranks_have_the_members_of_recorded_ones() throws Exception {
    String vectors = "{\"model\":\"nomic-ai/nomic-embed-text-v1.5\",\"input\":\"Hi\"}";
    String ranks =
        "{\"model\":\"fireworks/qwen3-reranker-8b\",\"query\":\"q\",\"documents\":[\"a\",\"b\"],\"return_documents\":true}";

    assertThat(members(ask("embeddings", vectors))).isEqualTo(members(recorded("embeddings.json")));
    assertThat(members(ask("rerank", ranks))).isEqualTo(members(recorded("rerank.json")));
  }

  @Test
  void an_answer_that_ends_in_its_reasoning_and_errors_have_them_too() throws Exception {
    fake.inference().onAnyModel().answer(FakeAnswer.text("Hi").reasoning("a b c d"));
    String cut = ask("chat/completions", "{" + QWEN + HELLO + ",\"max_tokens\":2}");
    fake.inference().onAnyModel().scalingUp(1);
    String waking = ask("chat/completions", "{" + QWEN + HELLO + "}");
    String missing = ask("chat/completions", "{\"model\":\"none\"" + HELLO + "}");

    assertThat(members(cut)).containsAll(members(recorded("chat-reasoning-cut.json")));
    assertThat(members(cut)).doesNotContain("$.choices[].message.content");
    assertThat(waking).isEqualTo(recorded("error-scaling-up.json").strip());
    assertThat(members(missing)).isEqualTo(members(recorded("error-model-not-found.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          chat-stream.sse       | chat/completions | ''
          completion-stream.sse | completions      | ,"prompt":"Hi"
          messages-stream.sse   | messages         | ,"max_tokens":9
          """)
  void streams_have_the_members_of_recorded_ones(String file, String path, String more)
      throws Exception {
    fake.inference().onAnyModel().answer(FakeAnswer.text("a b c d").usageWithFinishReason());
    String question = (path.equals("completions") ? more : HELLO + more) + ",\"stream\":true";
    List<String> expected = lines(recorded(file));

    List<String> lines = lines(ask(path, "{" + QWEN + question + "}"));

    assertThat(new LinkedHashSet<>(lines)).isEqualTo(new LinkedHashSet<>(expected));
  }

  /** Each line as its field, and for JSON its members. */
  private static List<String> lines(String stream) throws IOException {
    var lines = new ArrayList<String>();
    for (String line : stream.lines().toList()) {
      int brace = line.indexOf('{');
      lines.add(brace < 0 ? line : line.substring(0, brace) + members(line.substring(brace)));
    }
    return lines;
  }

  /** Paths of all members, in order; those of an array's elements once. */
  private static List<String> members(String json) throws IOException {
    var paths = new LinkedHashSet<String>();
    try (var reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      collect(reader, paths);
    }
    return List.copyOf(paths);
  }

  private static void collect(JsonReader reader, LinkedHashSet<String> paths) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        while (reader.hasNext()) {
          reader.nextName();
          paths.add(reader.getPath().replaceAll("\\[\\d+]", "[]"));
          collect(reader, paths);
        }
        reader.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        while (reader.hasNext()) {
          collect(reader, paths);
        }
        reader.endArray();
      }
      default -> reader.skipValue();
    }
  }
}
