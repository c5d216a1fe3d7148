// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.resource.SignedUrl;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of a host that fails entirely, and then recovers; one call after the other, for it is all
 * counted.
 */
final class FailingHostsAreSpared implements Promise {
  private static final CircuitBreakerPolicy POLICY =
      new CircuitBreakerPolicy(true, 20, 10, 80, Duration.ofSeconds(15), 3);
  private static final int REFUSALS = 200;
  private static final int WHILE_OPEN = 1_000;

  /** So many failures make up 80 % of a window that was full of successes. */
  private static final int NEEDED = 16;

  private static final String COURSE =
      "CLOSED>OPEN OPEN>HALF_OPEN HALF_OPEN>OPEN OPEN>HALF_OPEN HALF_OPEN>CLOSED";

  @Override
  public String words() {
    return "breaker";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var transitions = new ConcurrentLinkedQueue<String>();
    try (var testBed = new TestBed(settings, settings.plan(failing()));
        var other =
            FaultyServer.start(
                testBed.fake().transport(), testBed.records(), testBed.server().uri());
        var client = testBed.connect(8, options -> policy(options, transitions))) {
      testBed.fake().jobs().add("dpoJobs", Map.of("name", "there"));
      var steps = new Steps(testBed, client);
      steps.refusalsDoNotOpen();
      steps.failuresOpen();
      steps.nothingIsSentWhileOpen();
      steps.anotherHostIsServed(other);
      steps.failedProbesOpenAgain();
      steps.nothingIsSentWhileOpen();
      steps.probesClose();
      String seen = String.join(" ", transitions);
      steps.expect("the breaker went " + seen, seen.equals(COURSE));
      return new PromiseResult(steps.calls, testBed.records().faults(), steps.violations, seen);
    }
  }

  private static FireworksOptionsBuilder policy(
      FireworksOptionsBuilder options, ConcurrentLinkedQueue<String> transitions) {
    var recording =
        new CallListener() {
          @Override
          public void onBreaker(String host, String from, String to) {
            transitions.add(from + ">" + to);
          }
        };
    return options.circuitBreaker(POLICY).retry(RetryPolicy.never()).listener(recording);
  }

  private static Set<InjectedFault> failing() {
    return IntStream.range(0, NEEDED + POLICY.probes())
        .mapToObj(
            call ->
                new InjectedFault(
                    call,
                    1,
                    call % 2 == 0 || call >= NEEDED ? Fault.ERROR_503_AFTER : Fault.RESET_AFTER))
        .collect(Collectors.toSet());
  }

  /** In this order, on one client. */
  private static final class Steps {
    private final TestBed testBed;
    private final Fireworks client;
    private final List<Violation> violations = new ArrayList<>();
    private int calls;

    Steps(TestBed testBed, Fireworks client) {
      this.testBed = testBed;
      this.client = client;
    }

    void refusalsDoNotOpen() {
      for (int i = 0; i < REFUSALS; i++) {
        expect("a 404 is none of its business", get("missing", -1) instanceof NotFoundException);
      }
    }

    void failuresOpen() {
      for (int call = 0; call < NEEDED; call++) {
        CallException failure = get("there", call);
        expect(
            "it opened before its window",
            failure != null && !(failure instanceof CircuitOpenException));
      }
    }

    void nothingIsSentWhileOpen() {
      int before = testBed.server().requests();
      for (int i = 0; i < WHILE_OPEN; i++) {
        expect("it is open after its window", get("there", -1) instanceof CircuitOpenException);
      }
      expect("no network while open", testBed.server().requests() == before);
    }

    /** The other host knows no such file, which is an answer. */
    void anotherHostIsServed(FaultyServer other) throws Exception {
      int before = other.requests();
      calls++;
      try (InputStream file = client.files().open(SignedUrl.of(other.uri() + "/storage/none"))) {
        file.readAllBytes();
      } catch (CallException refused) {
        expect("another host is not its business", !(refused instanceof CircuitOpenException));
      }
      expect("another host is asked", other.requests() == before + 1);
    }

    void failedProbesOpenAgain() {
      testBed.fake().clock().advance(POLICY.openFor().plusSeconds(1));
      int before = testBed.server().requests();
      for (int probe = 0; probe < POLICY.probes(); probe++) {
        get("there", NEEDED + probe);
      }
      expect("as many probes as allowed", testBed.server().requests() - before == POLICY.probes());
    }

    void probesClose() {
      testBed.fake().clock().advance(POLICY.openFor().plusSeconds(1));
      int before = testBed.server().requests();
      for (int i = 0; i < POLICY.probes() + POLICY.window(); i++) {
        expect("it recovers", get("there", -1) == null);
      }
      expect(
          "all are sent",
          testBed.server().requests() - before == POLICY.probes() + POLICY.window());
    }

    private @Nullable CallException get(String id, int call) {
      calls++;
      if (call >= 0) {
        CurrentCall.begin(call);
      }
      try {
        client.dpoJobs().get(id);
        return null;
      } catch (CallException failure) {
        return failure;
      } finally {
        CurrentCall.end();
      }
    }

    void expect(String what, boolean held) {
      if (!held) {
        violations.add(Violation.of(what + ": not so"));
      }
    }
  }
}
