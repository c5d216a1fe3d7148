// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.BareTransfer;
import dev.fireworks4j.benchmarks.jmh.RowsBenchmark;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Ratio;
import dev.fireworks4j.benchmarks.ours.StreamJobs;
import dev.fireworks4j.benchmarks.ours.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A million jobs, files of 2 GB, each in a small heap; and a file of rows. */
public final class Bulk implements Experiment {
  private static final int PAGES = 5_000;
  private static final int FILE_MEBIBYTES = 2_048;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    for (String transport : Lab.TRANSPORTS) {
      Map<String, Double> stream =
          lab.alone(lab.ours(StreamJobs.class, transport, PAGES).with("-Xmx48m"), 0);
      rows.add(
          new Row(
              "list 1,000,000 jobs, " + transport + ", last tenth (-Xmx48m)",
              "its first tenth",
              "s",
              Ratio.of(
                  stream.get(StreamJobs.LAST_TENTH_SECONDS),
                  stream.get(StreamJobs.FIRST_TENTH_SECONDS)),
              Goal.atMost(1.10)));
      for (String way : List.of("up", "down")) {
        rows.add(transfer(lab, transport, way));
      }
    }
    Pairs validation = lab.forks(RowsBenchmark.class, 1).pairs("check", "lines");
    rows.add(
        new Row(
            "check 50,000 chat rows",
            "lines into Moshi maps",
            "rows/s",
            validation.ratio(Pairs::rate),
            Goal.atLeast(1.5)));
    return rows;
  }

  private static Row transfer(Lab lab, String transport, String way) {
    String variant = transport + ":" + way;
    Pairs pairs =
        lab.pairs(
            lab.ours(Transfer.class, variant, FILE_MEBIBYTES).with("-Xmx64m"),
            lab.ours(BareTransfer.class, variant, FILE_MEBIBYTES).with("-Xmx64m"),
            0);
    return new Row(
        "2 GB " + way + ", " + transport + " (-Xmx64m)",
        "bare client",
        "bytes/s",
        pairs.ratio(Pairs::rate),
        Goal.atLeast(0.95));
  }
}
