// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contender's process, seen from the one that compares. */
public final class WorkerProcess implements AutoCloseable {
  private final String name;
  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;

  private WorkerProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a contender.
   *
   * @param jvm options of its JVM, such as its heap
   */
  public static WorkerProcess start(
      Class<? extends Contender> contender, ClassPath classPath, Setup setup, List<String> jvm) {
    var command = new ArrayList<>(List.of(Java.executable()));
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath.text(), Worker.class.getName(), contender.getName()));
    command.addAll(
        List.of(setup.server().toString(), setup.variant(), String.valueOf(setup.amount())));
    return new WorkerProcess(
        contender.getSimpleName() + " " + setup.variant(), Java.start(command));
  }

  /**
   * One measured run.
   *
   * @param load for a {@link Caller}, which alone needs one
   */
  public Map<String, Double> run(@Nullable Load load) {
    try {
      orders.write((load == null ? "run" : load.line()) + "\n");
      orders.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(name + " ended; its own output says why");
      }
      return Figures.parse(answer);
    } catch (IOException failure) {
      throw new UncheckedIOException(name, failure);
    }
  }

  public long process() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
