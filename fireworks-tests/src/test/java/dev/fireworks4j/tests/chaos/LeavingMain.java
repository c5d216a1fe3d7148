// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.transport.TransportSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that leaves {@code main} without {@code exit}: with a client left open, or with one closed under calls
 * that stand still.
 */
public final class LeavingMain {
  private static final int CALLERS = 16;
  private static final String DONE = "done";

  private LeavingMain() {}

  /** Sees that it ends, in both ways. */
  static void test(RunSettings settings, List<Violation> violations) throws Exception {
    for (String way : List.of("leaves it open", "closes it")) {
      try (var testBed = new TestBed(settings, FaultPlan.exactly(Set.of()))) {
        testBed.fake().jobs().add("dpoJobs", Map.of("name", "there"));
        var ended =
            ChildProcess.run(
                LeavingMain.class,
                List.of(),
                Duration.ofSeconds(30),
                settings.transport(),
                testBed.server().uri().toString(),
                way);
        if (ended.exitCode() != 0 || !ended.output().equals(DONE)) {
          violations.add(Violation.of("a program that " + way + " ended in " + ended));
        }
      }
    }
  }

  /** Takes the transport, the server's address, and what to do with the client. */
  public static void main(String[] arguments) throws Exception {
    var settings = new RunSettings(arguments[0], 0, 0, TimeLimits.BUILD, NegativeControl.NONE);
    var transportSettings = new TransportSettings(Duration.ofSeconds(5), CALLERS, null, null);
    var injected =
        IntStream.range(0, CALLERS)
            .mapToObj(call -> new InjectedFault(call, 1, Fault.SILENCE_AFTER))
            .collect(Collectors.toSet());
    var tagged =
        new MarkedTransport(
            TestBed.transport(settings, transportSettings),
            FaultPlan.exactly(injected),
            new CallRecords());
    Fireworks client =
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_test")
                .account("acme")
                .baseUrl(URI.create(arguments[1]))
                .transport(tagged)
                .build());
    client.dpoJobs().get("there");
    if (arguments[2].equals("closes it")) {
      closeUnderCalls(client);
    }
    System.out.println(DONE);
  }

  /** The callers are no daemons: they keep the JVM until their calls end. */
  private static void closeUnderCalls(Fireworks client) throws InterruptedException {
    var begun = new CountDownLatch(CALLERS);
    for (int i = 0; i < CALLERS; i++) {
      int call = i;
      new Thread(
              () -> {
                CurrentCall.begin(call);
                begun.countDown();
                try {
                  client.dpoJobs().get("there");
                } catch (ClosedException expected) {
                  return;
                }
              })
          .start();
    }
    begun.await();
    client.close();
  }
}
