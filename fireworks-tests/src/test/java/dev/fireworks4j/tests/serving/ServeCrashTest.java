// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.creates;
import static dev.fireworks4j.tests.serving.Deployed.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.serving.CloseAction;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.serving.ServingRecipeBuilder;
import dev.fireworks4j.serving.ServingStep;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FaultRule;
import dev.fireworks4j.testkit.ReceivedRequest;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Serving is broken off everywhere, and meets every fault on every call. */
class ServeCrashTest {

  /** The end of the virtual machine, which no listener's fault is taken for. */
  private static final class Death extends VirtualMachineError {
    @Serial private static final long serialVersionUID = 1L;
  }

  private enum Beginning {
    NOTHING,
    FAILED;

    FakeFireworks fake() {
      FakeFireworks fake = FakeFireworks.start();
      addon(fake, "m");
      if (this == FAILED) {
        try (Fireworks earlier = fake.connect()) {
          earlier.serving().serve(recipe().build());
        }
        fake.deployments().fail("d", "INTERNAL", "crashed", "");
        fake.requests().clear();
      }
      return fake;
    }
  }

  private enum Fault {
    OVERLOAD(rule -> rule.status(503)),
    OWN_FAULT(rule -> rule.status(500)),
    TOO_MANY(rule -> rule.status(429).retryAfter(Duration.ofSeconds(3))),
    HTML(FaultRule::html),
    LOST_REQUEST(FaultRule::resetBefore),
    LOST_ANSWER(FaultRule::resetAfter),
    HALF_AN_ANSWER(FaultRule::truncateBody);

    final Consumer<FaultRule> rule;

    Fault(Consumer<FaultRule> rule) {
      this.rule = rule;
    }
  }

  /** The answer of a served model, which is kept. */
  private static String serve(Fireworks fireworks, ServingRecipeBuilder recipe) {
    return fireworks.serving().serve(recipe.build()).model();
  }

  @TestFactory
  Stream<DynamicTest> a_program_that_dies_anywhere_leaves_what_the_next_one_continues_with() {
    return Stream.of(Beginning.values())
        .flatMap(
            beginning ->
                events(beginning).stream()
                    .map(
                        at ->
                            DynamicTest.dynamicTest(
                                beginning + ", dies at " + at, () -> runsAgain(beginning, at))));
  }

  /** What the listener is told in a run that goes well. */
  private static Set<String> events(Beginning beginning) {
    try (var fake = beginning.fake();
        Fireworks fireworks = fake.connect()) {
      var told = new LinkedHashSet<String>();
      serve(fireworks, recipe().listener(step -> told.add(label(step))));
      return told;
    }
  }

  private static String label(ServingStep step) {
    String state = step.waiting() == null ? "" : " " + step.waiting().state();
    return step.kind() + " " + step.status() + state;
  }

  private static void runsAgain(Beginning beginning, String at) {
    try (var fake = beginning.fake()) {
      try (Fireworks first = fake.connect()) {
        var dying = recipe().listener(step -> dieAt(at, step));
        assertThat(catchThrowable(() -> serve(first, dying))).isInstanceOf(Death.class);
      }
      fake.clock().advance(Duration.ofMinutes(at.length() % 3));

      try (Fireworks second = fake.connect()) {
        ServedModel served = second.serving().serve(recipe().build());
        assertThat(served.model()).isEqualTo(Deployed.NAME);
        assertThat(all(second)).hasSize(1);
        assertThat(creates(fake)).isEqualTo(1);
        served.close();
        assertThat(all(second)).isEmpty();
      }
    }
  }

  private static void dieAt(String at, ServingStep step) {
    if (label(step).equals(at)) {
      throw new Death();
    }
  }

  @TestFactory
  Stream<DynamicTest> one_fault_on_any_call_changes_nothing_in_the_end() {
    return calls()
        .flatMap(
            call ->
                Stream.of(Fault.values())
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                fault + " on " + call, () -> goesOn(call, fault))));
  }

  /** Each method and path that a run with a failed beginning needs, to the end of its close. */
  private static Stream<String> calls() {
    try (var fake = Beginning.FAILED.fake();
        Fireworks fireworks = fake.connect()) {
      fireworks.serving().serve(recipe().build()).close();
      return fake.requests().all().stream().map(ServeCrashTest::call).distinct().toList().stream();
    }
  }

  private static String call(ReceivedRequest request) {
    return request.method() + " " + request.path();
  }

  private static FaultRule on(FakeFireworks fake, String call) {
    return fake.faults().on(call.split(" ")[0], call.split(" ")[1]);
  }

  private static void goesOn(String call, Fault fault) {
    try (var fake = Beginning.FAILED.fake();
        Fireworks fireworks = fake.connect()) {
      fault.rule.accept(on(fake, call).times(1));

      ServedModel served = fireworks.serving().serve(recipe().build());

      assertThat(served.model()).isEqualTo(Deployed.NAME);
      assertThat(all(fireworks))
          .singleElement()
          .matches(deployment -> deployment.state().equals(DeploymentState.READY));
      served.close();
      assertThat(all(fireworks)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_lasting_fault_on_any_call_leaves_nothing_running() {
    return calls()
        .filter(call -> !call.startsWith("DELETE"))
        .flatMap(
            call ->
                Stream.of(Fault.OVERLOAD, Fault.LOST_ANSWER)
                    .map(
                        fault ->
                            DynamicTest.dynamicTest(
                                fault + " each time on " + call, () -> ends(call, fault))));
  }

  private static void ends(String call, Fault fault) {
    try (var fake = Beginning.NOTHING.fake();
        Fireworks fireworks = fake.connect()) {
      var happened = new AtomicBoolean();
      fault.rule.accept(on(fake, call));

      Throwable end = catchThrowable(() -> happened.set(serve(fireworks, recipe()).isEmpty()));
      fake.faults().clear();

      boolean isNeeded = !call.contains("terminationMessage");
      if (isNeeded) {
        assertThat(end).isInstanceOf(FireworksException.class);
        assertThat(all(fireworks)).isEmpty();
      }
    }
  }

  @Test
  void two_programs_at_once_share_one_deployment() throws Exception {
    var begin = new CountDownLatch(1);
    var programs = Executors.newFixedThreadPool(2);
    try (var fake = Beginning.NOTHING.fake()) {
      List<Future<String>> results =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      programs.submit(
                          () -> {
                            begin.await();
                            try (Fireworks own = fake.connect()) {
                              return serve(own, recipe().onClose(CloseAction.KEEP));
                            }
                          }))
              .toList();
      begin.countDown();

      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(Deployed.NAME);
      }
      try (Fireworks fireworks = fake.connect()) {
        assertThat(all(fireworks)).hasSize(1);
      }
    } finally {
      programs.shutdownNow();
    }
  }

  @TestFactory
  Stream<DynamicTest> one_fault_on_any_call_of_a_load_makes_no_second() {
    return Stream.of(ServingMode.MULTI_LORA, ServingMode.HOT_RELOAD)
        .flatMap(
            mode ->
                Stream.of(
                        "POST .../deployedModels",
                        "GET .../deployedModels/{id}",
                        "GET .../deployments/d",
                        "POST .../chat/completions")
                    .flatMap(
                        call ->
                            Stream.of(Fault.values())
                                .map(
                                    fault ->
                                        DynamicTest.dynamicTest(
                                            mode + ", " + fault + " on " + call,
                                            () -> loads(mode, call, fault)))));
  }

  private static void loads(ServingMode mode, String call, Fault fault) {
    try (var fake = Beginning.NOTHING.fake();
        Fireworks fireworks = fake.connect()) {
      ServedModel base = fireworks.serving().serve(recipe().model(BASE).mode(mode).build());
      fault.rule.accept(on(fake, call.replace("{id}", "...")).times(1));

      String model = base.load("m");

      assertThat(model).endsWith(Deployed.NAME);
      assertThat(fireworks.deployedModels().list()).hasSize(1);
    }
  }
}
