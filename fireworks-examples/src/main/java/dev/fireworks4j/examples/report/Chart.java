// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.examples.report.Curve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Curves of one subject over the same steps, such as the loss on both sets of data, as a picture in SVG. */
final class Chart {
  private static final double LEFT = 46;
  private static final double RIGHT = 312;
  private static final double TOP = 10;
  private static final double BOTTOM = 112;

  /** Colors of the page's style; a picture has at most as many curves. */
  private static final int LOOKS = 4;

  private final List<Curve> curves;
  private final int notDrawn;
  private final boolean hasPoints;
  private final long firstStep;
  private final long lastStep;
  private final double low;
  private final double high;

  private Chart(List<Curve> curves) {
    this.curves = curves.subList(0, Math.min(LOOKS, curves.size()));
    notDrawn = curves.size() - this.curves.size();
    List<Point> points = this.curves.stream().flatMap(curve -> curve.points().stream()).toList();
    hasPoints = !points.isEmpty();
    firstStep = points.stream().mapToLong(Point::step).min().orElse(0);
    lastStep = points.stream().mapToLong(Point::step).max().orElse(0);
    low = points.stream().mapToDouble(Point::value).min().orElse(0);
    high = points.stream().mapToDouble(Point::value).max().orElse(0);
  }

  /** Losses come first, then rewards, then the rest in the order of the file. */
  static List<Chart> of(List<MetricsRow> rows) {
    var names = new LinkedHashSet<String>();
    for (MetricsRow row : rows) {
      names.addAll(row.values().keySet());
      names.addAll(row.notNumbers().keySet());
    }
    Map<String, List<Curve>> bySubject =
        names.stream()
            .map(name -> Curve.of(name, rows))
            .filter(curve -> !curve.isEmpty())
            .collect(
                Collectors.groupingBy(Curve::subject, LinkedHashMap::new, Collectors.toList()));
    return bySubject.entrySet().stream()
        .sorted(Comparator.comparingInt(subject -> rank(subject.getKey())))
        .map(subject -> new Chart(subject.getValue()))
        .toList();
  }

  private static int rank(String subject) {
    String word = subject.toLowerCase(Locale.ROOT);
    return word.contains("loss") ? 0 : word.contains("reward") ? 1 : 2;
  }

  String subject() {
    return curves.get(0).subject();
  }

  /**
   * The picture, and below it a text with the first and last value of each curve.
   *
   * @param title the first line of the text; may be empty
   */
  Html toHtml(String title) {
    var lines = new ArrayList<Html>();
    var captions = new ArrayList<Html>();
    if (!title.isEmpty()) {
      captions.add(Html.of("<span>%s</span>", title));
    }
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      int look = i;
      curve.pieces().forEach(piece -> lines.add(line(piece, look)));
      captions.add(Html.of("<span class=\"k%s\">%s</span>", look, curve.summary()));
    }
    if (notDrawn > 0) {
      captions.add(Html.of("<span>%s more are not drawn.</span>", notDrawn));
    }
    return Html.of(
        "<figure><svg viewBox=\"0 0 320 130\" aria-hidden=\"true\">%s%s%s</svg>"
            + "<figcaption>%s</figcaption></figure>",
        axis(), hasPoints ? labels() : Html.NONE, Html.join(lines), Html.join(captions));
  }

  private static Html axis() {
    return Html.of("<path class=\"axis\" d=\"M%s %sV%sH%s\"/>", LEFT, TOP, BOTTOM, RIGHT);
  }

  private Html labels() {
    var label = "<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>";
    return Html.of(
        "%s%s%s%s",
        Html.of(label, LEFT - 4, TOP + 8, "end", Curve.text(high)),
        low < high ? Html.of(label, LEFT - 4, BOTTOM, "end", Curve.text(low)) : Html.NONE,
        Html.of(label, LEFT, BOTTOM + 14, "", "step " + firstStep),
        Html.of(label, RIGHT, BOTTOM + 14, "end", lastStep));
  }

  /** A piece of one point is drawn as a dot, the round cap of a line without length. */
  private Html line(List<Point> piece, int look) {
    String points =
        Curve.thinned(piece).stream()
            .map(point -> String.format(Locale.ROOT, "%.1f %.1f", x(point), y(point)))
            .collect(Collectors.joining("L"));
    return Html.of(
        "<path class=\"c%s\" d=\"M%s%s\"/>", look, points, piece.size() == 1 ? "h0" : "");
  }

  private double x(Point point) {
    return LEFT
        + (RIGHT - LEFT) * share((double) firstStep, (double) point.step(), (double) lastStep);
  }

  private double y(Point point) {
    return BOTTOM - (BOTTOM - TOP) * share(low, point.value(), high);
  }

  /**
   * Where a value is between two others, 0 to 1. Computed from halves, because the difference of two doubles may be
   * infinite.
   */
  private static double share(double from, double value, double to) {
    return from < to ? (value / 2 - from / 2) / (to / 2 - from / 2) : 0.5;
  }
}
