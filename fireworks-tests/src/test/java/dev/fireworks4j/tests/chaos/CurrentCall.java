// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The call that a thread is making; its number and the attempt are sent to the faulty server as headers. */
final class CurrentCall {
  static final String CALL = "x-chaos-call";
  static final String ATTEMPT = "x-chaos-attempt";
  static final String FAULT = "x-chaos-fault";

  private static final Pattern NUMBER = Pattern.compile("(?i)" + CALL + ": ?(\\d+)");
  private static final ThreadLocal<@Nullable CurrentCall> CURRENT = new ThreadLocal<>();

  private final int call;
  private int attempts;

  private CurrentCall(int call) {
    this.call = call;
  }

  static void begin(int call) {
    CURRENT.set(new CurrentCall(call));
  }

  static void end() {
    CURRENT.remove();
  }

  static @Nullable CurrentCall current() {
    return CURRENT.get();
  }

  /** The call whose request begins with this head, or a negative number. */
  static int callIn(String head) {
    Matcher number = NUMBER.matcher(head);
    return number.find() ? Integer.parseInt(number.group(1)) : -1;
  }

  int call() {
    return call;
  }

  int nextAttempt() {
    return ++attempts;
  }
}
