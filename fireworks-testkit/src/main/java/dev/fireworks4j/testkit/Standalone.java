// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fake as a program of its own, for clients in any language; {@code --help} lists its flags. */
public final class Standalone {
  private Standalone() {}

  /** Listens until the process is killed. */
  public static void main(String[] args) throws InterruptedException, IOException {
    try {
      StandaloneFlags flags = StandaloneFlags.parse(args);
      String answer = answer(flags);
      if (answer.isEmpty()) {
        serve(flags.start());
      } else {
        System.out.println(answer);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(StandaloneFlags.USAGE);
      System.exit(2);
    } catch (UncheckedIOException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The text to print instead of serving; {@code ""} to serve. */
  private static String answer(StandaloneFlags flags) throws InterruptedException {
    if (flags.asksFor("help")) {
      return StandaloneFlags.HELP;
    }
    if (flags.asksFor("version")) {
      return "fake fireworks " + version();
    }
    return flags.asksFor("write-archive")
        ? ClassArchive.write(flags.text("write-archive", ""))
        : "";
  }

  private static void serve(FakeFireworks fake) throws InterruptedException, IOException {
    if (ClassArchive.isWarmUp()) {
      ClassArchive.warmUp(fake);
      fake.close();
      return;
    }
    System.out.println("fake fireworks listening on " + fake.baseUri());
    Thread.currentThread().join();
  }

  private static String version() {
    return Objects.requireNonNullElse(
        Standalone.class.getPackage().getImplementationVersion(), "(not built as a jar)");
  }
}
