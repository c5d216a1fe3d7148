// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A streamed answer: its pieces, its text alone, or all of it put together.
 *
 * @param <E> a piece
 * @param <A> the whole answer, as the call that does not stream gives it
 */
public interface AnswerStream<E, A> extends EventStream<E> {

  /** The text of the first choice, piece by piece; pieces without text are left out. */
  Stream<String> text();

  /**
   * Reads what is left and gives the whole answer, the pieces read before included. Closes the stream.
   *
   * @throws dev.fireworks4j.error.StreamCutException if the stream ended before its end mark, or the answer has more
   *     than 16 Mi characters
   */
  A collect();

  /** The same, and shows each piece on the way. */
  default A collect(Consumer<? super E> listener) {
    try (this) {
      forEach(listener);
      return collect();
    }
  }
}
