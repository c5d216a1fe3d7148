// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.examples.report.RunReport;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the {@link Tour} against the embedded fake over real HTTP, once on each transport, and compares the output. The
 * last tour is also written as a page, to {@code -Dfireworks.report=FILE}.
 *
 * <p>With {@code FIREWORKS_API_KEY} in the environment and {@code -Dfireworks.live=true} it runs the tour once against
 * the real service, which costs money; {@code -Dfireworks.baseModel=accounts/.../models/...} picks what is tuned.
 */
public final class QuickStart {
  private static final String BASE_MODEL = "accounts/fireworks/models/qwen3-8b";

  private final PrintStream out;
  private final Map<String, String> environment;
  private final Path page;

  /** Prints on a stream, and writes the report of the last tour to a file. */
  QuickStart(PrintStream out, Map<String, String> environment, Path page) {
    this.out = out;
    this.environment = environment;
    this.page = page;
  }

  /** Exits with 1 if something failed or the transports disagreed. */
  public static void main(String[] args) {
    var page = Path.of(System.getProperty("fireworks.report", "quickstart.html"));
    int exitCode =
        new QuickStart(System.out, System.getenv(), page).run(Boolean.getBoolean("fireworks.live"));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  int run(boolean live) {
    try {
      return live ? againstService() : againstFake();
    } catch (FireworksException | IOException failure) {
      out.println();
      out.println("The quick start stopped: " + failure.getMessage());
      return 1;
    }
  }

  private int againstFake() throws IOException {
    if (environment.containsKey("FIREWORKS_API_KEY")) {
      out.println(
          "FIREWORKS_API_KEY is set but not used; -Dfireworks.live=true talks to the real service.");
    }
    List<String> onJdk = tourOfFake("jdk", "JDK transport");
    List<String> onApache = tourOfFake("apache", "Apache transport");
    out.println();
    if (!onJdk.equals(onApache)) {
      out.println("The two transports printed different results; see above.");
      return 1;
    }
    out.println("Both transports printed the same " + onJdk.size() + " lines.");
    showPage();
    return 0;
  }

  private List<String> tourOfFake(String transport, String title) throws IOException {
    heading("Embedded fake, " + title);
    Plan plan = Plan.forFake(baseModel());
    try (var fake = FakeFireworks.start()) {
      fake.inference().on(plan.baseModel()).answers("I do not know.");
      fake.inference()
          .on("accounts/acme/models/" + plan.jobId(Plan.BETA))
          .answers("I am sorry that you wait! Please send me the number of your order.");
      return tour(fake.options().toBuilder().transport(transport).build(), plan);
    }
  }

  private int againstService() throws IOException {
    if (!environment.containsKey("FIREWORKS_API_KEY")) {
      out.println(
          "Set FIREWORKS_API_KEY to talk to the real service, or leave out -Dfireworks.live=true.");
      return 1;
    }
    heading("The real service");
    tour(FireworksOptions.builder().build(), Plan.forService(baseModel()));
    out.println();
    showPage();
    return 0;
  }

  private List<String> tour(FireworksOptions options, Plan plan) throws IOException {
    return RunReport.write(
        page,
        "Quick start",
        notes -> {
          var report = new Report(out);
          try (var fireworks = Fireworks.connect(options)) {
            new Tour(new Stage(fireworks, plan, report, notes)).run();
          }
          return report.lines();
        });
  }

  private void showPage() {
    out.println("A page with curves, states and answers: " + page.toUri());
  }

  private void heading(String text) {
    out.println();
    out.println("=== " + text + " ===");
  }

  private static String baseModel() {
    String chosen = System.getProperty("fireworks.baseModel", "");
    return chosen.isBlank() ? BASE_MODEL : chosen;
  }
}
