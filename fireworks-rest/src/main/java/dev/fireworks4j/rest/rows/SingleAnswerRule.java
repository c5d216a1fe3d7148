// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;

/** One side of a preference: a single answer of the assistant. */
final class SingleAnswerRule implements MessageRule {
  private final JsonRow row;
  private int count;

  SingleAnswerRule(JsonRow row) {
    this.row = row;
  }

  @Override
  public void take(ParsedMessage message) {
    count++;
    if (message.role != null && message.role != MessageRole.ASSISTANT) {
      String advice = "must be assistant; move other messages to input";
      row.reportAt(message.start, ProblemKind.INVALID_ROLE, row.objectPath() + "role", advice);
    }
  }

  @Override
  public void end(long listStart) {
    if (count > 1) {
      String advice = "has " + count + " messages; keep one, a pair compares single answers";
      row.reportAt(listStart, ProblemKind.ROLE_ORDER, row.path(), advice);
    }
  }
}
