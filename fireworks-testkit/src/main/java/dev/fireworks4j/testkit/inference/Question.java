// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.store.DocumentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question in the form of one endpoint. */
record Question(Endpoint endpoint, Map<String, @Nullable Object> body) {
  private static final int TOKENS_PER_MESSAGE = 4;

  /** The model string, with a short name in full. */
  String model() {
    return ModelNames.expanded(String.valueOf(body.get("model")));
  }

  boolean isOn(String member) {
    return Boolean.TRUE.equals(body.get(member));
  }

  boolean isStreamed() {
    return isOn("stream");
  }

  /** False only if the question asks for a stream without usage. */
  boolean wantsUsage() {
    return !Boolean.FALSE.equals(DocumentFields.get(body, "stream_options.include_usage"));
  }

  int maxTokens() {
    Object limit =
        body.get("max_tokens") == null ? body.get("max_completion_tokens") : body.get("max_tokens");
    return limit instanceof Number number
        ? (int) Math.min(Integer.MAX_VALUE, number.longValue())
        : Integer.MAX_VALUE;
  }

  int choices() {
    return body.get("n") instanceof Number number ? number.intValue() : 1;
  }

  /** Texts that end an answer. */
  List<String> stops() {
    Object stop = body.get(endpoint == Endpoint.MESSAGES ? "stop_sequences" : "stop");
    return stop instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : stop == null ? List.of() : List.of(stop.toString());
  }

  List<?> list(String member) {
    return body.get(member) instanceof List<?> list ? list : List.of();
  }

  /** The prompts of completions, each of which gets its own choices; one of any other form. */
  List<String> prompts() {
    if (endpoint != Endpoint.COMPLETIONS) {
      return List.of(lastText());
    }
    Object prompt = body.get("prompt");
    return prompt instanceof List<?> several
            && !several.isEmpty()
            && !(several.get(0) instanceof Number)
        ? several.stream().map(Question::text).toList()
        : List.of(text(prompt));
  }

  /** The last text of a message, or the query. */
  String lastText() {
    String last = text(body.get("query"));
    for (Object message : list("messages")) {
      String text = message instanceof Map<?, ?> turn ? text(turn.get("content")) : "";
      last = text.isEmpty() ? last : text;
    }
    return last;
  }

  /** All text of the question, for scripts that match a text. */
  String allText() {
    var all = new ArrayList<String>();
    for (String member : List.of("system", "prompt", "query", "input")) {
      all.add(text(body.get(member)));
    }
    for (Object message : list("messages")) {
      all.add(message instanceof Map<?, ?> turn ? text(turn.get("content")) : "");
    }
    return String.join("\n", all);
  }

  int promptTokens() {
    int messages = list("messages").size();
    int given = list("prompt_token_ids").size();
    return Math.max(1, messages * TOKENS_PER_MESSAGE + given + Tokens.count(allText().strip()));
  }

  /** The text of a string, of parts or of tokens. */
  private static String text(@Nullable Object content) {
    if (content instanceof String text) {
      return text;
    }
    if (content instanceof Number token) {
      return token.toString();
    }
    if (content instanceof Map<?, ?> part) {
      return text(part.containsKey("text") ? part.get("text") : part.get("content"));
    }
    return content instanceof List<?> parts
        ? String.join(
            " ", parts.stream().map(Question::text).filter(text -> !text.isEmpty()).toList())
        : "";
  }
}
