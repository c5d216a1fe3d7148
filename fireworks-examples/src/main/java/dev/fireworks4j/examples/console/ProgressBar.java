// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.console;

import dev.fireworks4j.data.TransferListener;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.waiting.WaitEvent;
import java.io.Console;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of transfers and waits, between the lines that a program prints.
 *
 * <pre>{@code
 * var out = ProgressBar.on(System.out);
 * DatasetUpload.builder()....listener(out)
 * Wait.atMost(...).withListener(out::onWait)
 * Recipe.supervised()....listener(out::onStep)
 * out.println("done");
 * }</pre>
 *
 * <p>On a terminal, one line is redrawn; a log gets a line when a state changes, and at each quarter of the progress.
 * Safe for many threads.
 */
public final class ProgressBar implements TransferListener, AutoCloseable {
  /** Smaller transfers end before anybody would read the log. */
  private static final long WORTH_TELLING_BYTES = 1_000_000;

  private static final int LOG_STEP_PERCENT = 25;

  private final PrintStream out;
  private final boolean isRedrawn;
  private final Map<String, String> logged = new HashMap<>();
  private int drawn;

  /**
   * Shows progress for a terminal or a log.
   *
   * @param isRedrawn whether the stream goes to a terminal
   */
  public ProgressBar(PrintStream out, boolean isRedrawn) {
    this.out = out;
    this.isRedrawn = isRedrawn;
  }

  /** Chooses the form for the stream: only the program's own output can be a terminal. */
  public static ProgressBar on(PrintStream out) {
    return new ProgressBar(out, out == System.out && isTerminal());
  }

  /**
   * From Java 22 on there is a console without a terminal too, and a method that tells; below, the console itself does.
   */
  @SuppressWarnings("SystemConsoleNull") // from 22 on isTerminal() is asked
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** For {@code DatasetUpload} and {@code DatasetDownload}. */
  @Override
  public synchronized void onProgress(TransferProgress progress) {
    boolean isOver = progress.phase() == TransferProgress.TransferPhase.DONE;
    if (isRedrawn || isOver || progress.totalBytes() >= WORTH_TELLING_BYTES) {
      show(ProgressLine.of(progress));
    }
    if (isOver) {
      logged.remove(ProgressLine.of(progress).subject());
      endLine();
    }
  }

  /** For {@code Wait}. */
  public synchronized void onWait(WaitEvent event) {
    show(ProgressLine.of(event));
  }

  /** For {@code Recipe}: its transfers and waits, and a line for each step that is done. */
  public synchronized void onStep(RecipeStep step) {
    if (step.transfer() != null) {
      onProgress(step.transfer());
    } else if (step.waiting() != null) {
      onWait(step.waiting());
    } else if (step.status() != RecipeStep.Status.STARTED) {
      String how = step.status() == RecipeStep.Status.MADE ? "done" : word(step.status());
      println("  " + word(step.kind()) + ": " + how + ", " + step.name());
    }
  }

  /** Prints a line of the program, below what was shown last. */
  public synchronized void println(@Nullable Object line) {
    endLine();
    out.println(line);
  }

  /** Leaves the cursor at the beginning of a line. */
  @Override
  public synchronized void close() {
    endLine();
  }

  private void show(ProgressLine line) {
    if (isRedrawn) {
      String text = line.drawn();
      out.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
      out.flush();
      drawn = text.length();
    } else if (!line.step(LOG_STEP_PERCENT).equals(logged.get(line.subject()))) {
      logged.put(line.subject(), line.step(LOG_STEP_PERCENT));
      out.println(line.logged());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void endLine() {
    if (drawn > 0) {
      out.println();
      drawn = 0;
    }
  }
}
