// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the listeners of a client keep of one event: begun in their order, ended in reverse. What one of them throws
 * reaches the log and neither the others nor the caller. A listener of a user's may also return null.
 *
 * @param <S> what each of them keeps
 */
public final class Scopes<S> {
  private final List<S> scopes = new ArrayList<>(4);
  private final Consumer<Throwable> faults;

  private Scopes(Consumer<Throwable> faults) {
    this.faults = faults;
  }

  /** Asks each for its own. */
  public static <L, S> Scopes<S> of(
      List<? extends L> listeners,
      Function<? super L, ? extends S> begin,
      Consumer<Throwable> faults) {
    var begun = new Scopes<S>(faults);
    for (L listener : listeners) {
      begun.safely(() -> begun.add(begin.apply(listener)));
    }
    return begun;
  }

  /** Asks each for what it keeps of a part. */
  public <P> Scopes<P> map(Function<? super S, ? extends P> begin) {
    return of(scopes, begin, faults);
  }

  private void add(S scope) {
    if (scope != null) {
      scopes.add(scope);
    }
  }

  /** Tells all in their order. */
  public void tell(Consumer<? super S> event) {
    for (S scope : scopes) {
      safely(() -> event.accept(scope));
    }
  }

  /** Tells all in reverse order. */
  public void end(Consumer<? super S> event) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      S scope = scopes.get(i);
      safely(() -> event.accept(scope));
    }
  }

  /** Has the calling thread enter all; what this returns is run when it leaves. */
  public Runnable enter(Function<? super S, ? extends Runnable> enter) {
    Scopes<Runnable> entered = map(enter);
    return () -> entered.end(Runnable::run);
  }

  private void safely(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) {
      Listeners.requireAlive(thrown);
      faults.accept(thrown);
    }
  }
}
