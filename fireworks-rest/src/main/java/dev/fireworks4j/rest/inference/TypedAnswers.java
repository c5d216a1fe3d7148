// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.error.TypedAnswerException;
import dev.fireworks4j.error.TypedAnswerException.Reason;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.FinishReason;
import dev.fireworks4j.inference.JsonSchema;
import dev.fireworks4j.inference.ResponseFormat;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.rest.json.TypedReader;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Asks for JSON of a record's schema, and reads the record from the answer. */
record TypedAnswers<T>(Class<T> type) {
  /** Some models write their reasoning in front of the answer. */
  private static final Pattern REASONING =
      Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);

  private static final FinishReason CONTENT_FILTER = new FinishReason("content_filter");

  private static final ClassValue<ResponseFormat> FORMATS =
      new ClassValue<>() {
        @Override
        protected ResponseFormat computeValue(Class<?> type) {
          return ResponseFormat.jsonSchema(type.getSimpleName(), JsonSchema.of(type));
        }
      };

  ChatRequest asking(ChatRequest request) {
    if (request.responseFormat() != null) {
      throw new IllegalArgumentException(
          "responseFormat: set already; leave it out, the record defines the form");
    }
    return ChatRequest.builder(request).responseFormat(FORMATS.get(type)).build();
  }

  T read(ChatCompletion answer) {
    Object refusal = answer.message().extras().get("refusal");
    if (refusal instanceof String words && !words.isEmpty()) {
      throw failure(answer, Reason.REFUSED, "the model refused to answer", words);
    }
    String text = REASONING.matcher(answer.text()).replaceFirst("");
    FinishReason end = answer.finishReason();
    if (CONTENT_FILTER.equals(end)) {
      throw failure(answer, Reason.REFUSED, "a content filter ended the answer", text);
    }
    if (FinishReason.LENGTH.equals(end)) {
      throw failure(answer, Reason.CUT, "the answer was cut: its tokens were used up", text);
    }
    try {
      byte[] json = text.getBytes(StandardCharsets.UTF_8);
      return TypedReader.read(JsonCodec.readObject(json), type);
    } catch (UnreadableJsonException e) {
      throw failure(answer, Reason.UNREADABLE, e.path() + ": " + e.reason(), text);
    } catch (IOException e) {
      throw failure(answer, Reason.UNREADABLE, "the answer is not JSON", text);
    }
  }

  private TypedAnswerException failure(
      ChatCompletion answer, Reason reason, String problem, String text) {
    String model = ForeignText.line(String.valueOf(answer.model()));
    String operation = "answer of " + model + " as " + type.getSimpleName();
    return new TypedAnswerException(operation, reason, ForeignText.line(problem), text);
  }
}
