// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server that stops at every point of an exchange, and a pool without a free connection, against the deadline and
 * against an interrupt.
 */
final class NeverStuck implements Promise {
  private static final int UPLOAD_BYTES = 24_000_000;

  private static final List<Fault> POINTS =
      List.of(
          Fault.SILENCE_AFTER,
          Fault.SILENCE_AFTER_HEADERS,
          Fault.SILENCE_IN_BODY,
          Fault.TRICKLE,
          Fault.NEVER_READS);

  @Override
  public String words() {
    return "never stuck";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int rounds = Math.max(1, settings.creates() / 2_000);
    int[] calls = settings.calls(rounds * POINTS.size() * 2);
    var violations = new ArrayList<Violation>();
    var faults = new EnumMap<Fault, Integer>(Fault.class);
    var latest = new AtomicLong();
    Path file = Files.createTempFile("chaos", ".jsonl");
    try (var delays = SchedulingDelay.measure()) {
      Files.write(file, new byte[UPLOAD_BYTES]);
      for (int call : calls) {
        Fault point = POINTS.get(call / 2 % POINTS.size());
        if (!settings.isStruck(call)) {
          continue;
        }
        faults.merge(point, 1, Integer::sum);
        new StalledExchange(settings, new InjectedFault(call, 1, point), file)
            .test(violations, delays, latest);
        if (!violations.isEmpty()) {
          // What hangs once costs minutes each time.
          break;
        }
      }
      String note =
          String.format(
              Locale.ROOT,
              "latest %d ms after its time beyond the scheduling delay, which was %d ms at worst",
              latest.get(),
              delays.worstMillis());
      return new PromiseResult(calls.length * 3L, faults, violations, note);
    } finally {
      Files.delete(file);
    }
  }
}
