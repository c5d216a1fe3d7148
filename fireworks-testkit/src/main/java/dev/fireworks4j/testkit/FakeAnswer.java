// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.inference.ScriptedAnswer;
import dev.fireworks4j.testkit.inference.StreamBreak;
import dev.fireworks4j.testkit.inference.StreamStyle;
import dev.fireworks4j.testkit.inference.ToolUse;
import dev.fireworks4j.testkit.query.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer of a model, and how it is streamed if the question asks for a stream. Immutable. Limits of the question,
 * such as {@code max_tokens} and {@code stop}, apply.
 */
public final class FakeAnswer {
  private static final List<String> FINISH_REASONS =
      List.of("stop", "length", "tool_calls", "function_call", "error");

  private final ScriptedAnswer script;

  private FakeAnswer(ScriptedAnswer script) {
    this.script = script;
  }

  /** The default: repeats the last message, or gives the simplest value of the requested schema. */
  public static FakeAnswer echo() {
    return new FakeAnswer(ScriptedAnswer.ECHO);
  }

  /** A text. */
  public static FakeAnswer text(String text) {
    return new FakeAnswer(new ScriptedAnswer(text, "", List.of(), null, StreamStyle.DEFAULT));
  }

  /**
   * JSON as text.
   *
   * @param value maps with text keys, lists, text, numbers, booleans and null
   * @throws IllegalArgumentException if it holds anything else
   */
  public static FakeAnswer json(Object value) {
    return text(Json.text(value));
  }

  /** A tool to call; as {@link #andToolCall}. */
  public static FakeAnswer toolCall(String name, Map<String, ?> arguments) {
    return echo().andToolCall(name, arguments);
  }

  /**
   * One more tool to call.
   *
   * @throws IllegalArgumentException if the arguments are no JSON values
   */
  public FakeAnswer andToolCall(String name, Map<String, ?> arguments) {
    return andToolCallText(name, Json.text(arguments));
  }

  /** One more tool to call, with arguments of any text, as models sometimes write them. */
  public FakeAnswer andToolCallText(String name, String arguments) {
    var uses = new ArrayList<>(script.toolUses());
    uses.add(new ToolUse(name, arguments));
    return new FakeAnswer(
        new ScriptedAnswer(
            script.text(), script.reasoning(), uses, script.finishReason(), script.style()));
  }

  /** Reasoning before the text. Its tokens count for {@code max_tokens}. */
  public FakeAnswer reasoning(String reasoning) {
    return new FakeAnswer(
        new ScriptedAnswer(
            script.text(), reasoning, script.toolUses(), script.finishReason(), script.style()));
  }

  /**
   * Another finish reason than the one that follows from the rest, in the words of chat.
   *
   * @throws IllegalArgumentException if the service has no such reason
   */
  public FakeAnswer finishReason(String reason) {
    if (!FINISH_REASONS.contains(reason)) {
      throw new IllegalArgumentException(
          "reason: \"" + reason + "\" is not a finish reason; use one of " + FINISH_REASONS);
    }
    return new FakeAnswer(
        new ScriptedAnswer(
            script.text(), script.reasoning(), script.toolUses(), reason, script.style()));
  }

  /**
   * Pauses before each event but the first. They move the fake's clock; only in a fake that runs on real time they take
   * real time.
   *
   * @throws IllegalArgumentException if the pause is negative
   */
  public FakeAnswer pace(Duration pause) {
    return styled(
        script.style().paced(script.style().firstEvent(), FakeClock.notNegative("pause", pause)));
  }

  /**
   * A pause before the first event, after the headers.
   *
   * @throws IllegalArgumentException if the pause is negative
   */
  public FakeAnswer firstEventAfter(Duration pause) {
    return styled(
        script.style().paced(FakeClock.notNegative("pause", pause), script.style().pace()));
  }

  /** Usage is in the chunk of the finish reason, as until mid 2026, not in a chunk without choices. */
  public FakeAnswer usageWithFinishReason() {
    return styled(script.style().oldUsage());
  }

  /** A comment comes before each event. */
  public FakeAnswer comments() {
    return styled(script.style().commented());
  }

  /** Lines end with CR and LF. */
  public FakeAnswer carriageReturns() {
    return styled(script.style().withReturns());
  }

  /**
   * The connection closes after this many events.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public FakeAnswer cutAfter(int events) {
    return broken(StreamBreak.BreakKind.CUT, events, "");
  }

  /**
   * The connection closes within the event after this many.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public FakeAnswer cutInsideEventAfter(int events) {
    return broken(StreamBreak.BreakKind.CUT_INSIDE_EVENT, events, "");
  }

  /**
   * After this many events comes one with an error, and nothing more.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public FakeAnswer errorAfter(int events, String message) {
    return broken(StreamBreak.BreakKind.ERROR, events, message);
  }

  /**
   * After this many events nothing comes, until the client drops the connection or the fake closes.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public FakeAnswer silentAfter(int events) {
    return broken(StreamBreak.BreakKind.SILENCE, events, "");
  }

  ScriptedAnswer script() {
    return script;
  }

  private FakeAnswer broken(StreamBreak.BreakKind kind, int events, String message) {
    if (events < 0) {
      throw new IllegalArgumentException(
          "events: " + events + " is negative; use the number of events that come, 0 for none");
    }
    return styled(script.style().broken(new StreamBreak(kind, events, message)));
  }

  private FakeAnswer styled(StreamStyle style) {
    return new FakeAnswer(
        new ScriptedAnswer(
            script.text(), script.reasoning(), script.toolUses(), script.finishReason(), style));
  }
}
