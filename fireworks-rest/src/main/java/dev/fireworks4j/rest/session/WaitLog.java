// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import dev.fireworks4j.waiting.WaitListener;
import dev.fireworks4j.waiting.WaitScope;
import dev.fireworks4j.waiting.WaitStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs changes of state at INFO, all other polls at DEBUG, one line each. */
final class WaitLog implements WaitListener, WaitScope {
  private static final Logger LOG = LoggerFactory.getLogger("dev.fireworks4j.waiting");

  @Override
  public WaitScope onWait(WaitStart wait) {
    return this;
  }

  @Override
  public void onEvent(WaitEvent event) {
    if (event.kind() == WaitEventKind.CHANGED) {
      LOG.info("{}", event);
    } else {
      LOG.debug("{}", event);
    }
  }
}
