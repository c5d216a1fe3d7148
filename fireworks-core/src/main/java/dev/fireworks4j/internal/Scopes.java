// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that the listeners of a client have for one call or wait: they begin in order and end in reverse. What one
 * of them throws is logged and reaches neither the others nor the caller.
 *
 * @param <S> type of the scopes
 */
public final class Scopes<S> {
  private final Object[] scopes;
  private final Consumer<Throwable> faults;
  private int size;

  private Scopes(int most, Consumer<Throwable> faults) {
    this.scopes = new Object[most];
    this.faults = faults;
  }

  /** Asks each listener for a scope; null for none. */
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

  /** Asks each scope for the scope of a part; null for none. */
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

  @SuppressWarnings("unchecked") // only values of this type are put in
  private S get(int index) {
    return (S) scopes[index];
  }

  /** Tells all in order. */
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

  /** Enters all scopes on the calling thread; run the result when the thread leaves. */
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
