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
 * Corrupted answers: bodies, headers and status codes through codec and error decoder in memory, all of that and status
 * lines over sockets, and answers of any size in a small heap.
 */
final class CorruptedAnswersEndWell implements Promise {
  static final int LIMIT_BYTES = 8 * 1024 * 1024;

  /** Of the answers, these go over sockets. */
  private static final int ONE_IN = 51;

  private static final int ANSWERS_A_CREATE = 51;

  @Override
  public String words() {
    return "garbage in";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    int[] all = settings.calls(settings.creates() * ANSWERS_A_CREATE);
    int[] overSockets = Arrays.stream(all).filter(CorruptedAnswersEndWell::isSent).toArray();
    int[] inMemory = Arrays.stream(all).filter(call -> !isSent(call)).toArray();
    var records = new CallRecords();
    var violations = new ArrayList<Violation>();
    try (var client = client(settings, new CannedTransport(() -> garbage(settings).answer()))) {
      violations.addAll(ParallelCalls.run(inMemory, records, call -> ask(client, call)));
    }
    try (var server =
            RawAnswerServer.answering((head, out) -> out.write(garbage(settings, head).raw()));
        var client = client(settings, server.uri("127.0.0.1"))) {
      violations.addAll(ParallelCalls.run(overSockets, records, call -> ask(client, call)));
    }
    String note = inMemory.length + " in memory, " + overSockets.length + " over sockets";
    if (settings.isWhole() && violations.isEmpty() && testsLargeAnswers(settings)) {
      note += "; " + LargeAnswers.test(settings, violations);
    }
    if (settings.isWhole() && settings.limits().isMeasured()) {
      note += "; " + Cost.test(violations);
    }
    return new PromiseResult(all.length, Map.of(Fault.GARBAGE, all.length), violations, note);
  }

  /** What decodes them is the same on every transport; the build has time for one. */
  private static boolean testsLargeAnswers(RunSettings settings) {
    return settings.limits().isMeasured() || settings.transport().equals(TestBed.APACHE);
  }

  private static boolean isSent(int call) {
    return call % ONE_IN == 0;
  }

  private static CorruptedAnswer garbage(RunSettings settings) {
    return new CorruptedAnswer(
        settings.seed(), Objects.requireNonNull(CurrentCall.current()).call());
  }

  private static CorruptedAnswer garbage(RunSettings settings, String head) {
    return new CorruptedAnswer(settings.seed(), CurrentCall.callIn(head));
  }

  /** Anything but a {@link FireworksException} is passed on to the caller, which counts it as a violation. */
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
  static Fireworks client(RunSettings settings, URI server) {
    var transportSettings = new TransportSettings(Duration.ofSeconds(5), 8, null, null);
    var transport =
        new MarkedTransport(
            TestBed.transport(settings, transportSettings),
            FaultPlan.exactly(Set.of()),
            new CallRecords());
    return Fireworks.connect(
        options(settings.limits()).baseUrl(server).transport(transport).build());
  }

  /** A client that reaches no server at all. */
  static Fireworks client(RunSettings settings, HttpTransport transport) {
    return Fireworks.connect(
        options(settings.limits())
            .baseUrl(URI.create("http://127.0.0.1:9"))
            .transport(transport)
            .build());
  }

  private static FireworksOptionsBuilder options(TimeLimits limits) {
    return FireworksOptions.builder()
        .apiKey("fw_test")
        .account("acme")
        .timeouts(Timeouts.defaults().withAttempt(limits.silence()))
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
    private static final double MAX_RATIO = 3;

    static String test(List<Violation> violations) {
      double worst = 0;
      for (LargeAnswer heavy : LargeAnswer.MEASURED) {
        double small = least(heavy, SMALL);
        double large = least(heavy, TIMES * SMALL);
        worst = Math.max(worst, large / small / TIMES);
      }
      if (worst > MAX_RATIO) {
        violations.add(
            Violation.of("a byte of a body " + TIMES + " times as large costs " + worst));
      }
      return String.format(
          Locale.ROOT, "a byte of a body 7 times as large costs %.1f as much", worst);
    }

    /** Of several: what the machine adds, such as memory touched for the first time, is never negative. */
    private static double least(LargeAnswer heavy, int bytes) {
      var transport = new CannedTransport(() -> heavy.response(bytes));
      try (var client = client(RunSettings.forMeasuring(), transport)) {
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
