// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Curves of growth, both axes logarithmic: what grows in step with its input is a flat line. */
final class Chart {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 460;

  private final Map<String, Map<Integer, Double>> curves = new LinkedHashMap<>();

  void add(String name, Map<Integer, Double> points) {
    curves.put(name, points);
  }

  void write(Path file) throws IOException {
    var data = new XYSeriesCollection();
    curves.forEach(
        (name, points) -> {
          var series = new XYSeries(name);
          points.forEach(series::add);
          data.addSeries(series);
        });
    var size = new LogAxis("items, threads or bytes");
    var cost = new LogAxis("microseconds each");
    var plot = new XYPlot(data, size, cost, new XYLineAndShapeRenderer());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    var chart = new JFreeChart("Cost of one item, one call, one kilobyte", plot);
    chart.setBackgroundPaint(Color.WHITE);
    var svg = new SVGGraphics2D(WIDTH, HEIGHT);
    chart.draw(svg, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    Files.writeString(file, svg.getSVGDocument());
  }
}
