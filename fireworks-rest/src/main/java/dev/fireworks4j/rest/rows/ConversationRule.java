// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a conversation: which role may follow which, and which tool call an answer belongs to. */
final class ConversationRule implements MessageRule {
  private final JsonRow row;
  private final RowFormat format;
  private final List<String> openCalls = new ArrayList<>(0);
  private int count;
  private int learned;
  private @Nullable MessageRole last;

  ConversationRule(JsonRow row, RowFormat format) {
    this.row = row;
    this.format = format;
  }

  @Override
  public void take(ParsedMessage message) {
    MessageRole role = message.role;
    if (role == null) {
      // Reported already; once it is corrected it may be the answer.
      learned++;
    } else {
      switch (role) {
        case SYSTEM -> system(message);
        case TOOL -> tool(message);
        case USER, ASSISTANT -> speaker(message, role);
      }
      if (role != MessageRole.ASSISTANT && !message.calls.isEmpty()) {
        toolCall(message, "tool_calls", "stand only in messages of the assistant; remove them");
      }
      last = role;
    }
    count++;
  }

  private void system(ParsedMessage message) {
    if (count > 0) {
      order(message, ProblemKind.ROLE_ORDER, "system may only come first; move it to the top");
    }
  }

  private void tool(ParsedMessage message) {
    String id = message.answeredCall;
    if (id == null) {
      toolCall(message, "tool_call_id", "missing; name the call that this message answers");
    } else if (!openCalls.remove(id)) {
      String where = row.objectPath() + "tool_call_id";
      String advice = "answers no open tool call; repeat the id of one before it";
      row.reportAt(message.answeredCallStart, ProblemKind.INVALID_TOOL_CALL, where, advice);
    }
  }

  private void speaker(ParsedMessage message, MessageRole role) {
    if (!openCalls.isEmpty()) {
      toolCall(message, "role", "a tool call before it was not answered; add the tool's message");
      openCalls.clear();
    } else if (role == last) {
      order(message, ProblemKind.UNUSUAL_ORDER, "the same role speaks twice; join the messages");
    } else if (role == MessageRole.ASSISTANT && (last == null || last == MessageRole.SYSTEM)) {
      order(message, ProblemKind.UNUSUAL_ORDER, "the assistant speaks first; start with user");
    }
    if (role == MessageRole.ASSISTANT) {
      if (!message.calls.isEmpty()) {
        openCalls.addAll(message.calls);
      }
      learned += message.isIgnored ? 0 : 1;
    }
  }

  @Override
  public void end(long listStart) {
    if (format == RowFormat.CHAT && learned == 0) {
      String advice = "hold no answer to learn; add one of the assistant, not of weight 0";
      row.reportAt(listStart, ProblemKind.NOTHING_TO_LEARN, row.path(), advice);
    }
    if (format != RowFormat.CHAT && last == MessageRole.SYSTEM) {
      String advice = "ask nothing; add a message of the user";
      row.reportAt(listStart, ProblemKind.UNUSUAL_ORDER, row.path(), advice);
    }
  }

  private void order(ParsedMessage message, ProblemKind kind, String advice) {
    row.reportAt(message.start, kind, row.objectPath() + "role", advice);
  }

  private void toolCall(ParsedMessage message, String field, String advice) {
    row.reportAt(message.start, ProblemKind.INVALID_TOOL_CALL, row.objectPath() + field, advice);
  }
}
