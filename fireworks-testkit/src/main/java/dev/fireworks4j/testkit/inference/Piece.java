// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A part of a streamed answer.
 *
 * @param choice its index
 * @param call index of the tool call, else 0
 * @param text a token, the name of a tool, a part of its arguments or a finish reason
 */
record Piece(int choice, PieceKind kind, int call, String text) {
  private static final int ARGUMENT_CHARACTERS = 5;

  /** What a piece adds. */
  enum PieceKind {
    BEGIN,
    REASONING,
    TEXT,
    CALL,
    ARGUMENTS,
    END
  }

  /** The pieces of all choices, which take turns. */
  static List<Piece> of(List<Choice> choices) {
    List<Iterator<Piece>> all =
        new ArrayList<>(choices.stream().map(choice -> of(choice).iterator()).toList());
    var pieces = new ArrayList<Piece>();
    while (!all.isEmpty()) {
      all.removeIf(rest -> !rest.hasNext());
      all.forEach(rest -> pieces.add(rest.next()));
    }
    return pieces;
  }

  private static List<Piece> of(Choice choice) {
    int index = choice.index();
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece(index, PieceKind.BEGIN, 0, ""));
    choice
        .reasoning()
        .forEach(token -> pieces.add(new Piece(index, PieceKind.REASONING, 0, token)));
    if (choice.text() != null) {
      choice.text().forEach(token -> pieces.add(new Piece(index, PieceKind.TEXT, 0, token)));
    }
    for (int i = 0; i < choice.toolUses().size(); i++) {
      ToolUse use = choice.toolUses().get(i);
      pieces.add(new Piece(index, PieceKind.CALL, i, use.name()));
      for (String part : parts(use.arguments())) {
        pieces.add(new Piece(index, PieceKind.ARGUMENTS, i, part));
      }
    }
    pieces.add(new Piece(index, PieceKind.END, 0, choice.finishReason()));
    return pieces;
  }

  /** A few characters each, so that a client has to join them. */
  private static List<String> parts(String arguments) {
    int[] letters = arguments.codePoints().toArray();
    var parts = new ArrayList<String>();
    for (int at = 0; at < letters.length; at += ARGUMENT_CHARACTERS) {
      int length = Math.min(ARGUMENT_CHARACTERS, letters.length - at);
      parts.add(new String(letters, at, length));
    }
    return parts;
  }
}
