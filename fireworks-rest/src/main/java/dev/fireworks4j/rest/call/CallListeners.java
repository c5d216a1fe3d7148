// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.internal.Listeners;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners as one, after the log; what one of them throws stops neither the call nor the others. */
final class CallListeners implements CallListener {
  private static final Logger LOG = LoggerFactory.getLogger("dev.fireworks4j.call");

  private final List<CallListener> listeners;

  CallListeners(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void onStart(Call call) {
    tell(listener -> listener.onStart(call));
  }

  @Override
  public void onAttempt(Call call, Attempt attempt) {
    CallLog.attempted(call, attempt);
    tell(listener -> listener.onAttempt(call, attempt));
  }

  @Override
  public void onRetry(Call call, Attempt failed, Duration wait) {
    CallLog.repeats(call, failed, wait);
    tell(listener -> listener.onRetry(call, failed, wait));
  }

  @Override
  public void onBreaker(String host, String from, String to) {
    CallLog.breakerChanged(host, from, to);
    tell(listener -> listener.onBreaker(host, from, to));
  }

  @Override
  public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
    tell(listener -> listener.onEnd(call, elapsed, failure));
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      tell(listener, event);
    }
  }

  /** What it throws goes no further than to the log. */
  static <L> void tell(L listener, Consumer<? super L> event) {
    try {
      event.accept(listener);
    } catch (Throwable thrown) {
      Listeners.requireAlive(thrown);
      LOG.warn("a listener threw {}", thrown.getClass().getName());
    }
  }
}
