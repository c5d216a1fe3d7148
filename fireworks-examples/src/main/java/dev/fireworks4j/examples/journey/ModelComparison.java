// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Asks a tuned model and its base the same questions, a few at a time. A failure affects its own answer only. */
public final class ModelComparison {
  private static final int AT_ONCE = 4;

  private ModelComparison() {}

  /** The answers in the order of the questions. */
  public static List<Row> run(
      Fireworks fireworks, String base, String tuned, List<String> questions, ProgressBar out) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var ofBase = new ArrayList<CompletableFuture<ComparedAnswer>>();
      var ofTuned = new ArrayList<CompletableFuture<ComparedAnswer>>();
      var async = fireworks.async(threads);
      for (String question : questions) {
        ofBase.add(
            async
                .call(to -> to.chat().complete(request(base, question)))
                .handle(ComparedAnswer::of));
        ofTuned.add(
            async
                .call(to -> to.chat().complete(request(tuned, question)))
                .handle(ComparedAnswer::of));
      }
      var rows = new ArrayList<Row>();
      for (int i = 0; i < questions.size(); i++) {
        rows.add(new Row(questions.get(i), ofBase.get(i).join(), ofTuned.get(i).join()));
        out.println(rows.get(i));
      }
      return rows;
    } finally {
      threads.shutdown();
    }
  }

  /** The same settings for both; the likeliest tokens, and room for reasoning. */
  private static ChatRequest request(String model, String question) {
    return ChatRequest.builder()
        .model(model)
        .messages(List.of(ChatMessage.user(question)))
        .temperature(0.0)
        .seed(7L)
        .maxTokens(1_000)
        .build();
  }

  /** One question and its two answers. */
  public record Row(String question, ComparedAnswer base, ComparedAnswer tuned) {
    @Override
    public String toString() {
      return question + "\n  base:  " + base + "\n  tuned: " + tuned;
    }
  }

  /**
   * An answer, or why there is none.
   *
   * @param isCut whether it ended because its tokens were used up; such answers are counted apart
   * @param millis that the service took; null where it does not say
   */
  public record ComparedAnswer(
      String text, boolean isCut, @Nullable Long millis, @Nullable Throwable failure) {

    static ComparedAnswer of(@Nullable ChatCompletion answer, @Nullable Throwable failure) {
      if (answer == null) {
        return new ComparedAnswer("", false, null, failure);
      }
      var time = answer.metrics().processingTime();
      boolean isCut = FinishReason.LENGTH.equals(answer.finishReason());
      return new ComparedAnswer(answer.text(), isCut, time == null ? null : time.toMillis(), null);
    }

    @Override
    public String toString() {
      return failure == null ? text + (isCut ? " (cut)" : "") : "none: " + failure;
    }
  }
}
