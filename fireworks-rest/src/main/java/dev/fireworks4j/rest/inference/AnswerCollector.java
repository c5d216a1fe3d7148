// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

/** Puts the pieces of a streamed answer together, in bounded memory. */
abstract class AnswerCollector<E, A> {
  final Room room = new Room();

  abstract void add(E piece);

  /** What came so far, as the call that does not stream would give it. */
  abstract A answer();

  boolean isWhole() {
    return room.isLeft();
  }
}
