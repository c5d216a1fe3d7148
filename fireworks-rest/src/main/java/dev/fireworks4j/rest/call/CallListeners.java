// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.internal.Polls;
import dev.fireworks4j.internal.Scopes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The listeners of a client, and last its log, which thus sees all that they set for the thread. */
final class CallListeners {
  private final List<CallListener> all;

  CallListeners(List<CallListener> listeners) {
    this.all = Stream.concat(listeners.stream(), Stream.of(new CallLog())).toList();
  }

  /** The scopes of a call; null without listeners. */
  @Nullable ObservedCall begin(Operation<?> main, UserCall call) {
    CallListener own = call.settings().listener();
    if (all.size() == 1 && own == null && !CallLog.isEnabled()) {
      return null;
    }
    var seen = new SeenCall(main, call, Polls.isActive());
    List<CallListener> listeners =
        own == null ? all : Stream.concat(Stream.of(own), all.stream()).toList();
    Scopes<CallScope> scopes =
        Scopes.of(listeners, listener -> listener.onCall(seen), CallListeners::threw);
    return new ObservedCall(scopes, call);
  }

  /** A task for another thread, with the context that listeners capture on the calling one. */
  <T> Callable<T> carried(Callable<T> task) {
    Scopes<Supplier<Runnable>> captured =
        Scopes.of(all, CallListener::capture, CallListeners::threw);
    return () -> {
      Runnable leave = captured.enter(Supplier::get);
      try {
        return task.call();
      } finally {
        leave.run();
      }
    };
  }

  void onBreaker(String host, String from, String to) {
    Scopes.<CallListener, CallListener>of(all, listener -> listener, CallListeners::threw)
        .end(listener -> listener.onBreaker(host, from, to));
  }

  private static void threw(Throwable thrown) {
    CallLog.LOG.warn("a listener threw {}", thrown.getClass().getName());
  }
}
