// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.waiting.WaitEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The states of one resource during one wait. */
final class StateLine {
  private static final double WIDTH = 600;

  private final String name;
  private final List<Change> changes = new ArrayList<>();
  private Duration end = Duration.ZERO;

  /** A state, and when the wait saw it first. */
  private record Change(Duration at, String state) {}

  StateLine(String name) {
    this.name = name;
  }

  /** Whether an event is of the same wait: it is about the same resource, and later. */
  boolean isContinuedBy(WaitEvent event) {
    return isOf(event.name()) && event.elapsed().compareTo(end) >= 0;
  }

  void add(WaitEvent event) {
    end = event.elapsed();
    String state = event.state();
    if (state != null && (changes.isEmpty() || !lastState().equals(state))) {
      changes.add(new Change(end, state));
    }
  }

  boolean isOf(String resource) {
    return name.equals(resource);
  }

  Duration end() {
    return end;
  }

  private String lastState() {
    return changes.get(changes.size() - 1).state();
  }

  /**
   * A bar and the times of the changes.
   *
   * @param longest the duration that fills the width, so that bars can be compared
   */
  Html toHtml(Duration longest) {
    var bars = new ArrayList<Html>();
    var times = new ArrayList<Html>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      double from = x(change.at(), longest);
      double to = x(i + 1 < changes.size() ? changes.get(i + 1).at() : end, longest);
      String look = look(change.state());
      bars.add(
          Html.of(
              "<rect class=\"%s\" x=\"%s\" width=\"%s\" height=\"14\"/>",
              look, number(from), number(Math.max(3, to - from))));
      times.add(
          Html.of(
              "<li class=\"%s\">%s <time>%s</time></li>",
              look, words(change.state()), Html.text(change.at())));
    }
    return Html.of(
        "<div class=\"states\"><h3>%s</h3><svg viewBox=\"0 0 604 14\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\">%s</svg><ol>%s</ol></div>",
        name, Html.join(bars), Html.join(times));
  }

  /** Without the prefix that all states of a kind have. */
  static String words(String state) {
    return state.replaceFirst("^(JOB_)?STATE_", "");
  }

  /** The color of the page's style. */
  static String look(String state) {
    String words = words(state).toUpperCase(Locale.ROOT);
    if (words.matches(".*(FAILED|ERROR|CANCELL|EXPIRED|DELET).*")) {
      return "bad";
    }
    if (words.matches("COMPLETED|READY|DEPLOYED|ACTIVE|SERVING|EARLY_STOPPED")) {
      return "good";
    }
    return words.equals("RUNNING") ? "busy" : "soft";
  }

  private static double x(Duration at, Duration longest) {
    return longest.isZero() ? 0 : WIDTH * at.toMillis() / Math.max(1, longest.toMillis());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
