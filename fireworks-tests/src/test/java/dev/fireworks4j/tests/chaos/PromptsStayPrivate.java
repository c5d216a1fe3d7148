// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.Tool;
import dev.fireworks4j.inference.ToolLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions of every sort to a server that answers well, answers nonsense, breaks off, or repeats what it was sent in
 * its refusals: no log, of the library or of its transport, at any level, shows the key, a question or an answer, and
 * no exception shows the key.
 */
final class PromptsStayPrivate implements Promise {
  private static final String KEY = "fw_canary0of0the0asking0key";
  private static final String PROMPT = "canary0of0the0prompt";
  private static final String ANSWER = "canary0of0the0answer";
  private static final String MODEL = "accounts/acme/models/s";
  private static final String CHOICE =
      "{\"index\":0,\"WHAT\":{\"role\":\"assistant\",\"content\":\"{\\\"text\\\":\\\""
          + ANSWER
          + "\\\"}\"}}";
  private static final int WAYS = 7;

  /** What the answer is read into, and what a tool takes. */
  record Words(String text) {}

  private static final Tool<Words> TOOL =
      Tool.of(
          "tell",
          "Tells.",
          Words.class,
          words -> {
            throw new IOException(PROMPT);
          });

  @Override
  public String words() {
    return "prompts stay private";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] calls = settings.calls(Math.max(WAYS * 8, settings.creates() / 20));
    var search = new SecretSearch(List.of(KEY));
    ProcessLogs.begin();
    try (var server = KeepAliveServer.start(PromptsStayPrivate::answer);
        var client =
            Clients.connect(
                settings,
                server.uri(),
                options ->
                    options
                        .apiKey(KEY)
                        .circuitBreaker(CircuitBreakerPolicy.disabled())
                        .retry(
                            new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), 0)))) {
      var records = new CallRecords();
      var violations =
          new ArrayList<>(ParallelCalls.run(calls, records, call -> ask(client, call, search)));
      List<ProcessLogs.Line> logged = ProcessLogs.end();
      for (ProcessLogs.Line line : logged) {
        search.text(line.call(), "log " + line.text());
        if (line.text().contains(PROMPT) || line.text().contains(ANSWER)) {
          violations.add(Violation.of(line.call(), "logged " + line.text(), records));
        }
      }
      violations.addAll(search.found(records));
      return new PromiseResult(
          calls.length,
          Map.of(Fault.ECHO, calls.length / WAYS),
          violations,
          logged.size() + " lines");
    } finally {
      ProcessLogs.end();
    }
  }

  private static void ask(Fireworks client, int call, SecretSearch search) {
    try {
      search.text(call, "answer " + ask(client, call));
    } catch (FireworksException e) {
      var text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      search.text(call, "exception " + text);
    }
  }

  /** The server answers in a way that the model's number says. */
  private static Object ask(Fireworks client, int call) {
    String model = MODEL + call % WAYS;
    var chat = ChatRequest.of(model, PROMPT);
    return switch (call / WAYS % 8) {
      case 0 -> client.chat().complete(chat);
      case 1 -> client.chat().stream(chat).collect();
      case 2 -> client.chat().complete(chat, Words.class);
      case 3 -> client.chat().complete(chat, ToolLoop.of(TOOL));
      case 4 -> client.completions().complete(CompletionRequest.of(model, PROMPT));
      case 5 -> client.messages().stream(MessageRequest.of(model, PROMPT, 9)).collect();
      case 6 -> client.embeddings().embed(EmbeddingRequest.of(model, PROMPT));
      default ->
          client
              .rerank()
              .rerank(
                  RerankRequest.builder()
                      .model(model)
                      .query(PROMPT)
                      .documents(List.of(PROMPT))
                      .build());
    };
  }

  private static void answer(KeepAliveServer.Request request, OutputStream out) throws IOException {
    String body = new String(request.body(), UTF_8);
    String sent =
        Stream.concat(
                Stream.of(body), request.headers().names().stream().map(request.headers()::first))
            .collect(Collectors.joining(" "))
            .replace("\"", "'");
    boolean isStream = body.contains("\"stream\":true");
    switch (body.charAt(body.indexOf(MODEL) + MODEL.length())) {
      case '0' -> whole(out, isStream);
      case '1' -> KeepAliveServer.json(out, 400, "{\"error\":{\"message\":\"bad: " + sent + "\"}}");
      case '2' -> KeepAliveServer.json(out, 500, "<html>" + sent + "</html>");
      case '3' -> KeepAliveServer.json(out, 422, "{\"detail\":[{\"loc\":[\"" + sent + "\"]}]}");
      case '4' -> KeepAliveServer.json(out, 200, "{\"choices\":[" + sent);
      case '5' -> throw new IOException("broken off");
      default -> {
        var stream = new StreamedBody(out);
        stream.begin();
        stream.send("data: {\"choices\":[" + CHOICE.replace("WHAT", "delta") + "]}\n\n");
        stream.send("data: {\"error\":{\"message\":\"" + sent + "\"}}\n\n");
        stream.end();
      }
    }
  }

  private static void whole(OutputStream out, boolean isStream) throws IOException {
    if (!isStream) {
      KeepAliveServer.json(
          out, 200, "{\"choices\":[" + CHOICE.replace("WHAT", "message") + "],\"data\":[]}");
      return;
    }
    var stream = new StreamedBody(out);
    stream.begin();
    stream.send("data: {\"choices\":[" + CHOICE.replace("WHAT", "delta") + "]}\n\n");
    stream.send(StreamedBody.DONE);
    stream.end();
  }
}
