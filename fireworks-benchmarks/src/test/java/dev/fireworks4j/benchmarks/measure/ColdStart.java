// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM that is started for one job only: the parent takes the time until its first line, the program itself says the
 * rest and ends.
 *
 * @param server where the canned answers come from
 */
public record ColdStart(Class<?> program, ClassPath classPath, String server) {
  public static final String RSS_KILOBYTES = "rssKilobytes";

  private static final String SILENT = "bench.silent";

  /** What the program says of itself, in its last line, unless only its classes are counted. */
  public static void report() throws IOException {
    if (Boolean.getBoolean(SILENT)) {
      System.exit(0);
    }
    // First, before the asking costs any.
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(
        Figures.line(
            Map.of(Figures.CPU_SECONDS, cpu.toMillis() / 1e3, RSS_KILOBYTES, peakKilobytes())));
    System.exit(0);
  }

  private static double peakKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * Starts it once.
   *
   * @param jvm options of its JVM, such as an archive of classes
   */
  public Map<String, Double> run(List<String> jvm) {
    List<String> command = command(jvm);
    long begin = System.nanoTime();
    Process process = Java.start(command);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.readLine();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Map<String, Double> figures = Figures.parse(lines.readLine());
      figures.put(Figures.SECONDS, seconds);
      process.waitFor();
      return figures;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** How many classes are loaded until the program has printed its first line; the JVM's own log tells. */
  public long classes() throws IOException {
    Path log = Files.createTempFile("classes", ".log");
    try {
      Java.start(command(List.of("-D" + SILENT + "=true", "-Xlog:class+load:file=" + log)))
          .waitFor();
      try (var lines = Files.lines(log)) {
        return lines.filter(line -> line.contains("source:")).count();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      Files.delete(log);
    }
  }

  private List<String> command(List<String> jvm) {
    var command = new ArrayList<>(List.of(Java.executable()));
    command.addAll(jvm);
    // There is no logger on purpose.
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of("-cp", classPath.text(), program.getName(), server));
    return command;
  }
}
