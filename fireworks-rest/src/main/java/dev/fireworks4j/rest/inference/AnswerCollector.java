// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

/** Puts the pieces of a streamed answer together, in bounded memory. */
interface AnswerCollector<E, A> {

  /** Adds a piece. */
  void add(E piece);

  /** What came so far, as the call that does not stream would give it. */
  A answer();

  /** False once there was more than is kept. */
  boolean isWhole();

  /** The text of an answer's first choice; may be empty. */
  String textOf(A answer);

  /** The text that a piece adds to the first choice; may be empty. */
  String text(E piece);
}
