// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.console;

import java.io.Console;

/** Whether a person looks on. */
final class Terminal {
  private Terminal() {}

  /**
   * From Java 22 on there is a console without a terminal too, and a method that tells; below, the console itself does.
   */
  @SuppressWarnings("SystemConsoleNull") // from 22 on isTerminal() is asked
  static boolean isAttached() {
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
}
