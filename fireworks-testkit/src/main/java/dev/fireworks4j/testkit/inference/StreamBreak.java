// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

/**
 * The fault of a stream.
 *
 * @param afterEvents events that come before
 * @param message of an error event, else {@code ""}
 */
public record StreamBreak(BreakKind kind, int afterEvents, String message) {
  /** None. */
  public static final StreamBreak NONE = new StreamBreak(BreakKind.NONE, Integer.MAX_VALUE, "");

  /** What happens. */
  public enum BreakKind {
    /** Nothing. */
    NONE,
    /** The connection closes between two events. */
    CUT,
    /** The connection closes within an event. */
    CUT_INSIDE_EVENT,
    /** An event with an error comes, and then the end of the body. */
    ERROR,
    /** The connection stays open and nothing comes. */
    SILENCE
  }
}
