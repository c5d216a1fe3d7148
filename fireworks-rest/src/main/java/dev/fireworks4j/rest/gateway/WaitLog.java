// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.waiting.WaitEvent;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** INFO one line a change of state, DEBUG all other polls. */
final class WaitLog implements Consumer<WaitEvent> {
  private static final Logger LOG = LoggerFactory.getLogger("dev.fireworks4j.waiting");

  @Override
  public void accept(WaitEvent event) {
    if (event.kind() == WaitEvent.Kind.CHANGED) {
      LOG.info("{}", event);
    } else {
      LOG.debug("{}", event);
    }
  }
}
