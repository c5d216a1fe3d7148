// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.List;
import java.util.function.Consumer;

/** Calls listeners; what they throw must not end a wait of hours. */
public final class Listeners {
  private static final System.Logger LOG = System.getLogger("dev.fireworks4j.waiting");

  private Listeners() {}

  public static <E> void tell(List<? extends Consumer<? super E>> listeners, E event) {
    for (Consumer<? super E> listener : listeners) {
      try {
        listener.accept(event);
      } catch (Throwable thrown) {
        requireAlive(thrown);
        logging(String.valueOf(event)).accept(thrown);
      }
    }
  }

  /** Logs what the listeners of something throw. */
  public static Consumer<Throwable> logging(String what) {
    return thrown -> LOG.log(System.Logger.Level.WARNING, "a listener threw at " + what, thrown);
  }

  /**
   * Returns unless the virtual machine itself has failed.
   *
   * @throws VirtualMachineError what was thrown, if it is one; a stack overflow is not: it is a fault of the listener
   *     alone
   */
  public static void requireAlive(Throwable thrown) {
    if (thrown instanceof VirtualMachineError dying && !(thrown instanceof StackOverflowError)) {
      throw dying;
    }
  }
}
