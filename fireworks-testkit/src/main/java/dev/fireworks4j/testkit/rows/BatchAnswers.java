// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a batch job makes of its rows: a line {@code {"custom_id", "response"}} each, in an order of its own.
 *
 * <p>A row whose last user message holds {@value #FAILURE_MARKER} goes to the error file, as {@code {"custom_id",
 * "error": {"code", "message"}}}: the marker is this fake's invention, and so is the shape, as the service's is not
 * known. Equal inputs give equal bytes.
 *
 * @param model the model's full name, as each answer repeats it
 * @param seed picks the order and the ids
 * @param created the time that the answers carry
 * @param alreadyDone {@code custom_id}s to leave out, for a job that continues another
 */
public record BatchAnswers(String model, long seed, Instant created, Set<String> alreadyDone) {
  /** What a user message holds to make its row fail. */
  public static final String FAILURE_MARKER = "[[fail]]";

  // Answers are short, so that a block of them is small however long the rows are.
  private static final int BLOCK_ROWS = 1_024;

  /** Copies the ids. */
  public BatchAnswers {
    alreadyDone = Set.copyOf(alreadyDone);
  }

  /**
   * Answers every row, and leaves all three streams open. Rows change places within blocks of 1,024, which bounds the
   * memory this takes.
   *
   * @param rows rows that {@link RowValidation} found good
   * @throws IOException if a stream fails or a row is not a JSON object
   */
  public BatchTotals write(InputStream rows, OutputStream output, OutputStream errors)
      throws IOException {
    var lines = new JsonLines(rows);
    var random = new Random(seed);
    var totals = new BatchTotals(0, 0, 0, 0, 0, 0);
    var block = new ArrayList<BatchAnswer>();
    for (var line = lines.next(); line != null; line = lines.next()) {
      var row = row(line, lines.lineNumber());
      if (row.get("custom_id") instanceof String customId && alreadyDone.contains(customId)) {
        continue;
      }
      var answer = answer(row, random);
      totals = totals.plus(answer);
      block.add(answer);
      if (block.size() == BLOCK_ROWS) {
        flush(block, random, output, errors);
      }
    }
    flush(block, random, output, errors);
    return totals;
  }

  private BatchAnswer answer(Map<?, ?> row, Random random) {
    var prompt = Prompt.of(row);
    var id =
        "chatcmpl-"
            + HexFormat.of().toHexDigits(random.nextLong())
            + HexFormat.of().toHexDigits(random.nextLong());
    if (prompt.lastUserText().contains(FAILURE_MARKER)) {
      return BatchAnswer.failed(prompt);
    }
    return BatchAnswer.good(prompt, EchoedCompletion.echo(prompt, id, model, created));
  }

  private static void flush(
      List<BatchAnswer> block, Random random, OutputStream output, OutputStream errors)
      throws IOException {
    var ordered = List.copyOf(block);
    Collections.shuffle(block, random);
    // Clients must be seen to match by custom_id: an order kept by chance would hide that they do
    // not.
    if (block.equals(ordered)) {
      Collections.rotate(block, 1);
    }
    for (var answer : block) {
      (answer.isGood() ? output : errors).write(answer.line().getBytes(StandardCharsets.UTF_8));
    }
    block.clear();
  }

  private static Map<?, ?> row(byte[] line, long lineNumber) throws IOException {
    try {
      if (Json.parse(line) instanceof Map<?, ?> row) {
        return row;
      }
    } catch (Json.SyntaxException e) {
      throw new IOException("line " + lineNumber + ": " + e.getMessage(), e);
    }
    throw new IOException("line " + lineNumber + " is not a JSON object");
  }
}
