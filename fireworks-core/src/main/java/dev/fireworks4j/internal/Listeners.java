// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.List;
import java.util.function.Consumer;

/** Tells listeners, whose faults must not end a wait of hours. */
public final class Listeners {
  private static final System.Logger LOG = System.getLogger("dev.fireworks4j.waiting");

  private Listeners() {}

  public static <E> void tell(List<? extends Consumer<? super E>> listeners, E event) {
    for (Consumer<? super E> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException thrown) {
        LOG.log(System.Logger.Level.WARNING, "a listener threw at " + event, thrown);
      }
    }
  }
}
