// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The output of a batch job: a line {@code {"custom_id", "response"}} for each row, in another order.
 *
 * <p>A row whose last user message holds {@value #FAILURE_MARKER} goes to the error file, as {@code {"custom_id",
 * "error": {"code", "message"}}}: the marker and this shape are inventions of the fake, because the service's shape is
 * not known. Equal inputs give equal bytes.
 *
 * @param model the model's full name, as each answer repeats it
 * @param seed picks the order and the ids
 * @param created the time of the answers
 * @param alreadyDone {@code custom_id}s to leave out, for a job that continues another
 */
public record BatchAnswers(String model, long seed, Instant created, Set<String> alreadyDone) {
  /** The text in a user message that makes its row fail. */
  public static final String FAILURE_MARKER = "[[fail]]";

  // Answers are short, so that a block of them is small however long the rows are.
  private static final int BLOCK_ROWS = 1_024;

  /**
   * Answers every row. Rows change places within blocks of 1,024, which bounds the memory this takes.
   *
   * @param rows rows that {@link RowReport} found good
   * @param output is given the answers in their order
   * @throws IllegalArgumentException if a row is not a JSON object; rows count from 1
   */
  public void to(Stream<String> rows, Consumer<BatchAnswer> output) {
    var random = new Random(seed);
    var number = new AtomicLong();
    var block = new ArrayList<BatchAnswer>();
    rows.forEachOrdered(
        row -> {
          var prompt = Prompt.of(object(row, number.incrementAndGet()));
          if (!(prompt.customId() instanceof String id && alreadyDone.contains(id))) {
            block.add(answer(prompt, random));
          }
          if (block.size() == BLOCK_ROWS) {
            flush(block, random, output);
          }
        });
    flush(block, random, output);
  }

  private static void flush(List<BatchAnswer> block, Random random, Consumer<BatchAnswer> output) {
    var ordered = List.copyOf(block);
    Collections.shuffle(block, random);
    // Clients must match by custom_id: an order kept by chance would hide that they do not.
    if (block.equals(ordered)) {
      Collections.rotate(block, 1);
    }
    block.forEach(output);
    block.clear();
  }

  private BatchAnswer answer(Prompt prompt, Random random) {
    var hex = HexFormat.of();
    var id = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    if (prompt.lastUserText().contains(FAILURE_MARKER)) {
      return BatchAnswer.failed(prompt);
    }
    return BatchAnswer.good(
        prompt,
        JsonObject.of("id", "chatcmpl-" + id)
            .with("object", "chat.completion")
            .with("created", created.getEpochSecond())
            .with("model", model));
  }

  private static Map<?, ?> object(String row, long number) {
    try {
      if (Json.parse(row) instanceof Map<?, ?> object) {
        return object;
      }
    } catch (Json.SyntaxException e) {
      throw new IllegalArgumentException("row " + number + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("row " + number + " is not a JSON object");
  }
}
