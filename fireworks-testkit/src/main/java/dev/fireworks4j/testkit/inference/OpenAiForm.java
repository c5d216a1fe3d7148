// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What chat and completions have in common. */
abstract class OpenAiForm implements AnswerForm {
  private static final ServerEvent DONE =
      ServerEvent.of("[DONE]".getBytes(StandardCharsets.US_ASCII));

  abstract String object(boolean isStreamed);

  /** Adds the members of a choice of a whole answer. */
  abstract void choice(ModelAnswer answer, Choice choice, Map<String, @Nullable Object> json);

  /** Adds the members of a choice of a chunk. */
  abstract void chunk(ModelAnswer answer, Piece piece, Map<String, @Nullable Object> json);

  @Override
  public final Map<String, @Nullable Object> whole(ModelAnswer answer) {
    var choices = new ArrayList<Object>();
    for (Choice choice : answer.choices()) {
      var json = JsonObject.of("index", (long) choice.index());
      choice(answer, choice, json);
      RawOutput.add(answer.question(), choice, json);
      choices.add(json);
    }
    return withMetrics(
        answer, head(answer, false).with("choices", choices).with("usage", answer.usage()));
  }

  @Override
  public final Stream<ServerEvent> events(ModelAnswer answer, StreamStyle style) {
    List<Piece> pieces = Piece.of(answer.choices());
    Piece last = pieces.get(pieces.size() - 1);
    boolean wantsUsage = answer.question().wantsUsage();
    boolean usageInLast = wantsUsage && style.usageWithFinishReason();
    Stream<ServerEvent> chunks =
        pieces.stream()
            .filter(this::isShown)
            .map(piece -> event(answer, piece, piece.equals(last), usageInLast));
    Stream<ServerEvent> usage =
        wantsUsage && !style.usageWithFinishReason() ? Stream.of(usage(answer)) : Stream.empty();
    return Stream.concat(Stream.concat(chunks, usage), Stream.of(DONE));
  }

  boolean isShown(Piece piece) {
    return true;
  }

  private ServerEvent event(ModelAnswer answer, Piece piece, boolean isLast, boolean withUsage) {
    var choice = JsonObject.of("index", (long) piece.choice());
    chunk(answer, piece, choice);
    if (piece.kind() == Piece.PieceKind.END) {
      RawOutput.add(answer.question(), answer.choices().get(piece.choice()), choice);
    }
    var json =
        head(answer, true)
            .with("choices", List.of(choice))
            .with("usage", isLast && withUsage ? answer.usage() : null);
    return ServerEvent.of(bytes(isLast ? withMetrics(answer, json) : json));
  }

  private ServerEvent usage(ModelAnswer answer) {
    return ServerEvent.of(
        bytes(head(answer, true).with("choices", List.of()).with("usage", answer.usage())));
  }

  private static JsonObject withMetrics(ModelAnswer answer, JsonObject json) {
    return answer.question().isOn("perf_metrics_in_response")
        ? json.with("perf_metrics", AnswerHeaders.metrics(answer))
        : json;
  }

  private JsonObject head(ModelAnswer answer, boolean isStreamed) {
    return JsonObject.of("id", answer.id())
        .with("object", object(isStreamed))
        .with("created", answer.created())
        .with("model", answer.question().model());
  }

  @Override
  public byte[] bytes(Map<String, @Nullable Object> json) {
    return Json.write(json);
  }

  @Override
  public final ServerEvent error(String message) {
    return ServerEvent.of(
        Json.write(
            Map.of(
                "error",
                JsonObject.of("message", message).with("type", "error").with("code", "INTERNAL"))));
  }
}
