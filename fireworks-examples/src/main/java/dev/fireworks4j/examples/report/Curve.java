// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.data.MetricsRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The values of one metric over the steps of a job.
 *
 * @param name as in the metrics file, e.g. {@code train/loss}
 * @param pieces of points in the order of the file; a new one begins after each step that has no number
 * @param breaks the steps that have no number, such as {@code NaN}: training diverged there
 */
record Curve(String name, List<List<Point>> pieces, List<Long> breaks) {
  /** Of more points, only the lowest and the highest of each section are drawn. */
  private static final int MAX_POINTS = 400;

  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  /** A value at a step. */
  record Point(long step, double value) {}

  static Curve of(String name, List<MetricsRow> rows) {
    var pieces = new ArrayList<List<Point>>();
    var breaks = new ArrayList<Long>();
    List<Point> piece = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      MetricsRow row = rows.get(i);
      long step = row.step() < 0 ? i : row.step();
      BigDecimal value = row.values().get(name);
      if (value != null && Double.isFinite(value.doubleValue())) {
        piece.add(new Point(step, value.doubleValue()));
      } else if (value != null || NOT_FINITE.contains(row.notNumbers().getOrDefault(name, ""))) {
        breaks.add(step);
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    pieces.add(piece);
    pieces.removeIf(List::isEmpty);
    return new Curve(name, pieces, breaks);
  }

  boolean isEmpty() {
    return pieces.isEmpty() && breaks.isEmpty();
  }

  /** The metric without the data set: {@code loss} of {@code eval/loss}. */
  String subject() {
    return name.substring(name.indexOf('/') + 1);
  }

  List<Point> points() {
    return pieces.stream().flatMap(Collection::stream).toList();
  }

  /** E.g. {@code train/loss: 2.3 → 0.61}. */
  String summary() {
    List<Point> points = points();
    String ends =
        points.isEmpty()
            ? "no number"
            : text(points.get(0).value()) + " → " + text(points.get(points.size() - 1).value());
    String others = breaks.size() > 1 ? " and " + (breaks.size() - 1) + " others" : "";
    String gaps = breaks.isEmpty() ? "" : ", no number at step " + breaks.get(0) + others;
    return name + ": " + ends + gaps;
  }

  /** Three digits are enough to read. */
  static String text(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros();
    double size = Math.abs(value);
    boolean isShort = value == 0 || (size >= 1e-4 && size < 1e7);
    return isShort ? rounded.toPlainString() : rounded.toString();
  }

  /** A piece with as many points as are visible. */
  static List<Point> thinned(List<Point> piece) {
    if (piece.size() <= MAX_POINTS) {
      return piece;
    }
    var kept = new ArrayList<Point>();
    long stretches = MAX_POINTS / 2;
    var byValue = Comparator.comparingDouble(Point::value);
    for (int i = 0; i < stretches; i++) {
      int from = (int) (i * (long) piece.size() / stretches);
      int to = (int) ((i + 1L) * piece.size() / stretches);
      List<Point> stretch = piece.subList(from, to);
      stretch.stream().min(byValue).ifPresent(kept::add);
      stretch.stream().max(byValue).ifPresent(kept::add);
    }
    kept.sort(Comparator.comparingLong(Point::step));
    return kept;
  }
}
