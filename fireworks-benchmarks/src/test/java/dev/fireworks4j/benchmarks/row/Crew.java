// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Processors;
import dev.fireworks4j.benchmarks.measure.WorkerProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contenders alive together and run alternately, so that what disturbs the machine disturbs all of them. */
final class Crew implements AutoCloseable {
  private final Lab lab;
  private final Map<Lab.Side, WorkerProcess> workers = new LinkedHashMap<>();

  Crew(Lab lab, List<Lab.Side> sides) {
    this.lab = lab;
    sides.forEach(side -> workers.put(side, lab.start(side)));
  }

  /**
   * Figures of each round.
   *
   * @param runs by side, in the order of the rounds
   */
  record Rounds(Map<Lab.Side, List<Map<String, Double>>> runs) {

    Pairs pairs(Lab.Side ours, Lab.Side theirs) {
      return new Pairs(runs.get(ours), runs.get(theirs));
    }
  }

  /** Runs these sides, or all if none is named; the order is turned round each time. */
  Rounds rounds(int count, @Nullable Load load, Lab.Side... some) {
    var order = new ArrayList<>(some.length == 0 ? workers.keySet() : List.of(some));
    var runs = new LinkedHashMap<Lab.Side, List<Map<String, Double>>>();
    for (int round = 0; round < count; round++) {
      for (Lab.Side side : order) {
        runs.computeIfAbsent(side, first -> new ArrayList<>()).add(workers.get(side).run(load));
      }
      Collections.reverse(order);
    }
    return new Rounds(runs);
  }

  /** The server on one processor, all callers on the others. */
  void settleApart() {
    Processors.use(lab.server().process(), Processors.FIRST);
    workers.values().forEach(worker -> Processors.use(worker.process(), Processors.OTHERS));
  }

  void settleAnywhere() {
    Processors.use(lab.server().process(), Processors.ALL);
    workers.values().forEach(worker -> Processors.use(worker.process(), Processors.ALL));
  }

  @Override
  public void close() {
    workers.values().forEach(WorkerProcess::close);
  }
}
