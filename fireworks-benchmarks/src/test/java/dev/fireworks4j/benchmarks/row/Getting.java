// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.GetBytes;
import dev.fireworks4j.benchmarks.bare.GetMap;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.GetJob;
import dev.fireworks4j.benchmarks.peer.OpenAiGet;
import java.util.ArrayList;
import java.util.List;

/** One job of 2 KB, by one thread and by 64. */
public final class Getting implements Experiment {
  private static final int BYTES = 2_048;
  private static final int CALLS = 1_500;
  private static final int MANY_CALLS = 6_400;
  private static final int THREADS = 64;

  /** Code is slow to become fast where threads leave the compiler little of the processor. */
  private static final int WARM_UPS = 20;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    for (String transport : Lab.TRANSPORTS) {
      String one = Calls.variant(transport, 1, BYTES);
      Lab.Side ours = lab.ours(GetJob.class, one, CALLS);
      String what = "get one job, " + transport;
      List<Pairs> all =
          lab.pairs(
              ours,
              List.of(
                  lab.ours(GetMap.class, one, CALLS),
                  lab.ours(GetBytes.class, one, CALLS),
                  new Lab.Side(OpenAiGet.class, one, CALLS, lab.openAi().get(), ours.jvm())),
              WARM_UPS);
      Pairs bare = all.get(0);
      rows.add(
          new Row(
              what + ", p50",
              "bare client, map",
              "us",
              bare.ratio(run -> run.get(Figures.P50_MICROS)),
              Goal.atMost(1.10)));
      rows.add(
          new Row(
              what + ", p99",
              "bare client, map",
              "us",
              bare.ratio(run -> run.get(Figures.P99_MICROS)),
              Goal.atMost(1.25)));
      Pairs floor = all.get(1);
      rows.add(
          new Row(
              what + ", p50",
              "bare client, bytes only",
              "us",
              floor.ratio(run -> run.get(Figures.P50_MICROS)),
              null));
      String many = Calls.variant(transport, THREADS, BYTES);
      Pairs crowd =
          lab.pairs(
              lab.ours(GetJob.class, many, MANY_CALLS),
              lab.ours(GetMap.class, many, MANY_CALLS),
              WARM_UPS);
      rows.add(
          new Row(
              what + ", 64 threads",
              "bare client, map",
              "calls/s",
              crowd.ratio(Pairs::rate),
              Goal.atLeast(0.90)));
      rows.add(
          new Row(
              what + ", allocation",
              "openai-java",
              "bytes/call",
              all.get(2).ratio(Pairs::allocation),
              Goal.atMost(0.4)));
    }
    return rows;
  }
}
