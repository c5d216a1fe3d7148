// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Ratio;
import dev.fireworks4j.benchmarks.ours.IdleStreams;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What 10,000 streams hold that are silent at the same time, each read by a virtual thread. */
public final class Idling implements Experiment {
  private static final int STREAMS = 10_000;
  private static final double MEGABYTE = 1e6;
  private static final int FIRST_VIRTUAL = 21;

  @Override
  public List<Row> run(Lab lab) {
    if (Runtime.version().feature() < FIRST_VIRTUAL) {
      return List.of();
    }
    return Lab.TRANSPORTS.stream().flatMap(transport -> rows(lab, transport)).toList();
  }

  private static Stream<Row> rows(Lab lab, String transport) {
    Map<String, Double> idle = lab.alone(lab.ours(IdleStreams.class, transport, STREAMS), 0);
    String what = "10,000 silent streams, " + transport;
    return Stream.of(
        new Row(
            what + ", heap",
            "400 MB",
            "MB",
            Ratio.of(idle.get(IdleStreams.HEAP_BYTES) / MEGABYTE, 400),
            Goal.atMost(1)),
        new Row(
            what + ", platform threads",
            "1 a stream",
            "threads",
            Ratio.of(idle.get(IdleStreams.THREADS), STREAMS),
            Goal.atMost(0.01)));
  }
}
