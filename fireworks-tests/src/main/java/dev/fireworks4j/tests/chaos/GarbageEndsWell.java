// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Answers that make no sense: bodies, headers and status codes through codec and error decoder in memory, all of that
 * and status lines over sockets, and answers without measure in a small heap.
 */
final class GarbageEndsWell implements Promise {
  static final int LIMIT_BYTES = 8 * 1024 * 1024;

  /** Of the answers, these go over sockets. */
  private static final int ONE_IN = 51;

  private static final int ANSWERS_A_CREATE = 51;

  @Override
  public String words() {
    return "garbage in";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] all = trial.calls(trial.creates() * ANSWERS_A_CREATE);
    int[] overSockets = Arrays.stream(all).filter(GarbageEndsWell::isSent).toArray();
    int[] inMemory = Arrays.stream(all).filter(call -> !isSent(call)).toArray();
    var ledger = new Ledger();
    var breaches = new ArrayList<Breach>();
    try (var client = client(trial, new CannedTransport(() -> garbage(trial).answer()))) {
      breaches.addAll(Crew.run(inMemory, ledger, call -> ask(client, call)));
    }
    try (var server =
            GarbageServer.answering((head, out) -> out.write(garbage(trial, head).raw()));
        var client = client(trial, server.uri("127.0.0.1"))) {
      breaches.addAll(Crew.run(overSockets, ledger, call -> ask(client, call)));
    }
    String note = inMemory.length + " in memory, " + overSockets.length + " over sockets";
    if (trial.isWhole() && breaches.isEmpty() && takesHeavyAnswers(trial)) {
      note += "; " + HeavyAnswers.test(trial, breaches);
    }
    if (trial.isWhole() && trial.patience().isMeasured()) {
      note += "; " + Cost.test(breaches);
    }
    return new Verdict(all.length, Map.of(Fault.GARBAGE, all.length), breaches, note);
  }

  /** What decodes them is the same on every transport; the build has time for one. */
  private static boolean takesHeavyAnswers(Trial trial) {
    return trial.patience().isMeasured() || trial.transport().equals(Arena.APACHE);
  }

  private static boolean isSent(int call) {
    return call % ONE_IN == 0;
  }

  private static Garbage garbage(Trial trial) {
    return new Garbage(trial.seed(), Objects.requireNonNull(Tag.current()).call());
  }

  private static Garbage garbage(Trial trial, String head) {
    return new Garbage(trial.seed(), Tag.callIn(head));
  }

  /** Anything but a {@link FireworksException} goes on to the crew, which takes it for a breach. */
  static void ask(Fireworks client, int number) {
    try {
      switch (number % 7) {
        case 0 -> client.dpoJobs().get("a");
        case 1 -> client.dpoJobs().list().first();
        case 2 -> client.datasets().downloadUrls("a");
        case 3 -> client.batchInferenceJobs().get("a");
        case 4 ->
            client.datasets().create(CreateDataset.builder().id("a").exampleCount(1L).build());
        case 5 -> client.datasets().uploadUrls("a", Map.of("f", 1L));
        default -> client.supervisedFineTuningJobs().cancel("a");
      }
    } catch (FireworksException expected) {
      return;
    }
  }

  /** A client that reaches a server which knows nothing of the campaign. */
  static Fireworks client(Trial trial, URI server) {
    var settings = new TransportSettings(Duration.ofSeconds(5), 8, null, null);
    var transport =
        new TaggedTransport(Arena.transport(trial, settings), Plan.exactly(Set.of()), new Ledger());
    return Fireworks.connect(
        options(trial.patience()).baseUrl(server).transport(transport).build());
  }

  /** A client that reaches no server at all. */
  static Fireworks client(Trial trial, HttpTransport transport) {
    return Fireworks.connect(
        options(trial.patience())
            .baseUrl(URI.create("http://127.0.0.1:9"))
            .transport(transport)
            .build());
  }

  private static FireworksOptionsBuilder options(Patience patience) {
    return FireworksOptions.builder()
        .apiKey("fw_test")
        .account("acme")
        .timeouts(Timeouts.defaults().withAttempt(patience.silence()))
        .retry(RetryPolicy.never())
        .circuitBreaker(CircuitBreakerPolicy.disabled())
        .maxResponseBytes(LIMIT_BYTES);
  }

  /** How the processor time for an answer grows with its size; what else the machine does is not in it. */
  private static final class Cost {
    private static final int SMALL = 1024 * 1024;
    private static final int TIMES = 7;
    private static final int ROUNDS = 18;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Growth in step is one; caches and garbage collection may cost some more. */
    private static final double MOST = 3;

    static String test(List<Breach> breaches) {
      double worst = 0;
      for (Heavy heavy : Heavy.MEASURED) {
        double small = least(heavy, SMALL);
        double large = least(heavy, TIMES * SMALL);
        worst = Math.max(worst, large / small / TIMES);
      }
      if (worst > MOST) {
        breaches.add(Breach.of("a byte of a body " + TIMES + " times as large costs " + worst));
      }
      return String.format(
          Locale.ROOT, "a byte of a body 7 times as large costs %.1f as much", worst);
    }

    /** Of several: what the machine adds, such as memory touched for the first time, is never negative. */
    private static double least(Heavy heavy, int bytes) {
      var transport = new CannedTransport(() -> heavy.response(bytes));
      try (var client = client(Trial.sound(), transport)) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
          long begun = CPU.getCurrentThreadCpuTime();
          ask(client, heavy.operation());
          least = Math.min(least, CPU.getCurrentThreadCpuTime() - begun);
        }
        return least;
      }
    }
  }
}
