// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /embeddings}. */
record EmbeddingAnswer(Question question) {

  Map<String, @Nullable Object> json() {
    var rows = new ArrayList<Object>();
    long tokens = 0;
    for (String input : inputs()) {
      rows.add(
          JsonObject.of("index", (long) rows.size())
              .with("embedding", shown(TextVector.of(input, dimensions())))
              .with("object", "embedding"));
      tokens += Math.max(1, Tokens.count(input));
    }
    var usage = JsonObject.of("prompt_tokens", tokens).with("total_tokens", tokens);
    return JsonObject.of("data", rows)
        .with("model", question.model())
        .with("object", "list")
        .with("usage", usage);
  }

  private int dimensions() {
    return question.body().get("dimensions") instanceof Number number
        ? number.intValue()
        : TextVector.DIMENSIONS;
  }

  /** One text or several; a list of numbers is one text in tokens. */
  private List<String> inputs() {
    Object input = question.body().get("input");
    if (!(input instanceof List<?> list)) {
      return List.of(String.valueOf(input));
    }
    boolean isTokens = !list.isEmpty() && list.get(0) instanceof Number;
    return isTokens ? List.of(text(list)) : list.stream().map(EmbeddingAnswer::text).toList();
  }

  private static String text(@Nullable Object input) {
    return input instanceof List<?> tokens
        ? tokens.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : String.valueOf(input);
  }

  private Object shown(TextVector vector) {
    if (!"base64".equals(question.body().get("encoding_format"))) {
      return DoubleStream.of(vector.numbers()).boxed().toList();
    }
    var bytes = ByteBuffer.allocate(4 * vector.numbers().length).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : vector.numbers()) {
      bytes.putFloat((float) number);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
