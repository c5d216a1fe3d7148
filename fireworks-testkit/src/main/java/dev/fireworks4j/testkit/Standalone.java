// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.io.UncheckedIOException;
import java.util.Objects;

/** The fake as a program of its own, for clients in any language; {@code --help} lists its flags. */
public final class Standalone {
  private Standalone() {}

  /** Listens until the process is killed. */
  public static void main(String[] args) throws InterruptedException {
    FakeFireworks fake;
    try {
      StandaloneFlags flags = StandaloneFlags.parse(args);
      if (flags.asksFor("help")) {
        System.out.println(StandaloneFlags.HELP);
        return;
      }
      if (flags.asksFor("version")) {
        System.out.println("fake fireworks " + version());
        return;
      }
      fake = flags.start();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(StandaloneFlags.USAGE);
      System.exit(2);
      return;
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
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
