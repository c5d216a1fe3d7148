// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The official OpenAI client for Node and the Vercel AI SDK, unmodified, against the fake. Skipped where the machine
 * has no Node, or cannot install them.
 */
class NodeClientsIT {
  private static final String QWEN = "accounts/fireworks/models/qwen3-8b";
  // The latest that run on Node 20.
  private static final List<String> PACKAGES =
      List.of("openai@6.30.1", "ai@6.0.325", "@ai-sdk/openai-compatible@2.0.92");
  private static final Path FOLDER = Path.of("target", "node-clients");
  private static final long INSTALL_SECONDS = 60;

  private final FakeFireworks fake = FakeFireworks.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @BeforeAll
  static void install() throws Exception {
    assumeTrue(exists("node") && exists("npm"), "this machine has no Node");
    Files.createDirectories(FOLDER);
    if (!Files.exists(FOLDER.resolve("installed"))) {
      Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true,\"type\":\"module\"}");
      var command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
      command.addAll(PACKAGES);
      Result result = run(INSTALL_SECONDS, command);
      assumeTrue(result.exitCode() == 0, "npm cannot install the clients: " + result.output());
      Files.createFile(FOLDER.resolve("installed"));
    }
  }

  private static boolean exists(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private record Result(int exitCode, String output) {}

  private static Result run(long seconds, List<String> command) throws Exception {
    Path output = Files.createTempFile(FOLDER, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Result(-1, "no end within " + seconds + " s");
    }
    return new Result(process.exitValue(), Files.readString(output));
  }

  /** What the script prints. */
  private String output(String script) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(NodeClientsIT.class.getResourceAsStream(script), script)) {
      Files.writeString(
          FOLDER.resolve(script), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Result result =
        run(60, List.of("node", script, fake.baseUri() + "/inference/v1", "fw_test", QWEN));
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result.output();
  }

  private void script() {
    var rain = FakeAnswer.toolCall("weather", Map.of("city", "Zürich"));
    fake.inference().on(QWEN).when("weather").answer(rain.comments());
    fake.inference().on(QWEN).when("forecast").answers(List.of(rain, FakeAnswer.text("It rains.")));
    fake.inference().on(QWEN).when("think").answer(FakeAnswer.text("done").reasoning("so so"));
    fake.inference().on(QWEN).when("breaks").answer(FakeAnswer.echo().errorAfter(2, "it broke"));
  }

  @Test
  void the_official_openai_client_is_served() throws Exception {
    script();

    assertThat(output("openai-client.mjs").lines())
        .containsExactly(
            "chat: You said: Hello, wörld! (7 tokens)",
            "stream: You said: Hello, wörld! (7 tokens)",
            "completion: text_completion stop",
            "tool: weather {\"city\":\"Zürich\"}",
            "loop: It rains. after rain in Zürich",
            "object: text",
            "embedding: 768,768",
            "models: true",
            "missing: 404 NotFoundError: 404 Model not found, inaccessible, and/or not deployed",
            "unknown: 400 BadRequestError: 400 Extra inputs are not permitted, field: 'extra_body'",
            "key: 403 PermissionDeniedError: 403 The API key you provided is invalid.",
            "limit: 429 RateLimitError: 429 rate limit exceeded",
            "again: You said: Hello, wörld!",
            "broken: undefined APIError: it broke");
  }

  @Test
  void the_vercel_ai_sdk_is_served() throws Exception {
    script();

    assertThat(output("vercel-ai.mjs").lines())
        .containsExactly(
            "chat: You said: Hello, wörld! (7 tokens)",
            "stream: You said: Hello, wörld! (7 tokens)",
            "completion: stop",
            "object: text",
            "streamed object: text",
            "tool: weather {\"city\":\"Zürich\"}",
            "loop: It rains. after rain in Zürich",
            "reasoning: so so then done",
            "embedding: 768, 768,768",
            "missing: 404 AI_APICallError: Model not found, inaccessible, and/or not deployed",
            "key: 403 AI_APICallError: The API key you provided is invalid.",
            "limit: 429 AI_APICallError: rate limit exceeded",
            "again: You said: Hi",
            "broken: it broke");
  }
}
