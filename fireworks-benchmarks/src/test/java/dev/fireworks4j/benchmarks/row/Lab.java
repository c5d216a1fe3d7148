// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.jmh.JmhForks;
import dev.fireworks4j.benchmarks.measure.ClassPath;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.measure.WorkerProcess;
import dev.fireworks4j.benchmarks.server.ServerProcess;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where experiments take place.
 *
 * @param server the canned one
 * @param ours class path of the library
 */
public record Lab(ServerProcess server, ClassPath ours, Supplier<ClassPath> openAi) {
  static final List<String> TRANSPORTS = List.of("apache", "jdk");

  /**
   * Code waits for its own compilation. Beside busy threads the compiler otherwise takes minutes on two processors, and
   * is a third of what is measured.
   */
  private static final List<String> USUAL_JVM = List.of("-Xmx1g", "-Xbatch");

  /** One contender, set up. */
  record Side(
      Class<? extends Contender> contender,
      String variant,
      int amount,
      ClassPath classPath,
      List<String> jvm) {
    Side with(String... options) {
      return new Side(contender, variant, amount, classPath, List.of(options));
    }
  }

  Side ours(Class<? extends Contender> contender, String variant, int amount) {
    return new Side(contender, variant, amount, ours, USUAL_JVM);
  }

  Side peer(Class<? extends Contender> contender, int amount, ClassPath classPath) {
    return new Side(contender, "-", amount, classPath, USUAL_JVM);
  }

  /** Benchmarks of one process. */
  JmhForks forks(Class<?> type, int threads) {
    return new JmhForks(type, server.address(), threads);
  }

  /** Both sides alive at once, run alternately. */
  Pairs pairs(Side ours, Side other, int warmUps) {
    try (var crew = new Crew(this, List.of(ours, other))) {
      crew.rounds(warmUps, null);
      return crew.rounds(Pairs.count(), null).pairs(ours, other);
    }
  }

  /** One side alone, warm. */
  Map<String, Double> alone(Side side, int warmUps) {
    try (WorkerProcess worker = start(side)) {
      for (int i = 0; i < warmUps; i++) {
        worker.run(null);
      }
      return worker.run(null);
    }
  }

  WorkerProcess start(Side side) {
    return WorkerProcess.start(
        side.contender(),
        side.classPath(),
        new Setup(server.address(), side.variant(), side.amount()),
        side.jvm());
  }
}
