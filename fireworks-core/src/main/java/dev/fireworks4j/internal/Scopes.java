// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the listeners of a client keep of one event: begun in their order, ended in reverse. What one of them throws
 * reaches the log and neither the others nor the caller.
 *
 * @param <S> what each of them keeps
 */
public final class Scopes<S> {
  private final Object[] scopes;
  private final Consumer<Throwable> faults;
  private int size;

  private Scopes(int most, Consumer<Throwable> faults) {
    this.scopes = new Object[most];
    this.faults = faults;
  }

  /** Asks each for its own; null keeps nothing. */
  public static <L, S> Scopes<S> of(
      List<? extends L> listeners,
      Function<? super L, ? extends @Nullable S> begin,
      Consumer<Throwable> faults) {
    var begun = new Scopes<S>(listeners.size(), faults);
    for (L listener : listeners) {
      begun.add(listener, begin);
    }
    return begun;
  }

  /** Asks each for what it keeps of a part; null keeps nothing. */
  public <P> Scopes<P> map(Function<? super S, ? extends @Nullable P> begin) {
    var begun = new Scopes<P>(size, faults);
    for (int i = 0; i < size; i++) {
      begun.add(get(i), begin);
    }
    return begun;
  }

  private <L> void add(L listener, Function<? super L, ? extends @Nullable S> begin) {
    try {
      S scope = begin.apply(listener);
      if (scope != null) {
        scopes[size++] = scope;
      }
    } catch (Throwable thrown) {
      fault(thrown);
    }
  }

  @SuppressWarnings("unchecked") // nothing else is put in
  private S get(int index) {
    return (S) scopes[index];
  }

  /** Tells all in their order. */
  public void tell(Consumer<? super S> event) {
    for (int i = 0; i < size; i++) {
      tell(i, event);
    }
  }

  /** Tells all in reverse order. */
  public void end(Consumer<? super S> event) {
    for (int i = size - 1; i >= 0; i--) {
      tell(i, event);
    }
  }

  private void tell(int index, Consumer<? super S> event) {
    try {
      event.accept(get(index));
    } catch (Throwable thrown) {
      fault(thrown);
    }
  }

  /** Has the calling thread enter all; what this returns is run when it leaves. */
  public Runnable enter(Function<? super S, ? extends @Nullable Runnable> enter) {
    Scopes<Runnable> entered = map(enter);
    return entered.size == 0 ? Scopes::nothing : () -> entered.end(Runnable::run);
  }

  private static void nothing() {}

  private void fault(Throwable thrown) {
    Listeners.requireAlive(thrown);
    faults.accept(thrown);
  }
}
