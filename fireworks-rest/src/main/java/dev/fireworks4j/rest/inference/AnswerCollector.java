// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

/** Assembles the pieces of a streamed answer, in bounded memory. */
abstract class AnswerCollector<E, A> {
  final Room room = new Room();

  abstract void add(E piece);

  /** The answer so far, as the call without a stream would return it. */
  abstract A answer();

  /** False once more came than is kept. */
  boolean isWhole() {
    return room.isLeft();
  }
}
