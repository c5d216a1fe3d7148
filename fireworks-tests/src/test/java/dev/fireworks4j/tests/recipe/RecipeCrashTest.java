// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recipe is broken off at each event that its listener gets, and run again. */
class RecipeCrashTest {
  @TempDir Path folder;

  /** The end of the virtual machine, which no listener's fault is taken for. */
  private static final class Death extends VirtualMachineError {
    @Serial private static final long serialVersionUID = 1L;
  }

  private enum Accident {
    DIES {
      @Override
      void happen() {
        throw new Death();
      }
    },
    IS_INTERRUPTED {
      @Override
      void happen() {
        Thread.currentThread().interrupt();
      }
    };

    abstract void happen();
  }

  @TestFactory
  Stream<DynamicTest> a_process_that_dies_anywhere_leaves_what_the_next_one_continues_with() {
    return everywhere(Accident.DIES);
  }

  @TestFactory
  Stream<DynamicTest> an_interrupt_anywhere_leaves_what_the_next_run_continues_with() {
    return everywhere(Accident.IS_INTERRUPTED);
  }

  private Stream<DynamicTest> everywhere(Accident accident) {
    return Stream.of(RecipeSample.values())
        .flatMap(
            sample ->
                events(sample).stream()
                    .map(
                        at ->
                            DynamicTest.dynamicTest(
                                sample + " " + accident + " at " + at,
                                () -> runsAgain(sample, at, accident))));
  }

  /** What the listener is told in a run that goes well. */
  private Set<String> events(RecipeSample sample) {
    try (var fake = fake();
        Fireworks fireworks = fake.connect()) {
      var told = Collections.synchronizedSet(new LinkedHashSet<String>());
      sample.run(fireworks, folder, step -> told.add(label(step)));
      return told;
    }
  }

  /** Alike in all runs, whatever the intervals at which they look. */
  private static String label(RecipeStep step) {
    return step.kind()
        + " "
        + step.status()
        + (step.transfer() == null ? "" : " " + step.transfer().phase())
        + (step.waiting() == null ? "" : " " + step.waiting().kind());
  }

  private void runsAgain(RecipeSample sample, String at, Accident accident) {
    try (var fake = fake()) {
      breakOff(fake, sample, at, accident);
      // Some crashes are noticed late, when the service has moved on.
      fake.clock().advance(Duration.ofMinutes(at.length() % 3));

      try (Fireworks second = fake.connect()) {
        assertThat(sample.run(second, folder, step -> {}))
            .matches("4 answers|JOB_STATE_COMPLETED READY");
      }

      assertHasOneOfEach(fake, sample);
    }
  }

  private void breakOff(FakeFireworks fake, RecipeSample sample, String at, Accident accident) {
    var happened = new AtomicBoolean();
    Throwable end;
    try (Fireworks first = fake.connect()) {
      end =
          catchThrowable(
              () ->
                  sample.run(
                      first,
                      folder,
                      step -> {
                        if (label(step).equals(at) && happened.compareAndSet(false, true)) {
                          accident.happen();
                        }
                      }));
    } finally {
      Thread.interrupted();
    }

    assertThat(happened).isTrue();
    if (accident == Accident.DIES) {
      assertThat(end).isInstanceOf(Death.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_processes_at_once_make_one_of_each(RecipeSample sample) throws Exception {
    sample.recipe(folder, step -> {}); // writes the files, once for both
    var begin = new CountDownLatch(1);
    var processes = Executors.newFixedThreadPool(2);
    try (var fake = fake()) {
      var results =
          Stream.of(1, 2)
              .map(
                  i ->
                      processes.submit(
                          () -> {
                            begin.await();
                            try (Fireworks own = fake.connect()) {
                              return sample.run(own, folder, step -> {});
                            }
                          }))
              .toList();
      begin.countDown();

      for (Future<String> result : results) {
        assertThat(result.get()).matches("4 answers|JOB_STATE_COMPLETED READY");
      }
      assertHasOneOfEach(fake, sample);
    } finally {
      processes.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lost_answers_to_every_create_make_no_second(RecipeSample sample) {
    try (var fake = fake();
        Fireworks fireworks = fake.connect()) {
      fake.faults().on("POST", ".../datasets").resetAfter().times(1);
      fake.faults().on("POST", ".../" + sample.collection).resetAfter().times(1);

      sample.run(fireworks, folder, step -> {});

      assertHasOneOfEach(fake, sample);
    }
  }

  private static void assertHasOneOfEach(FakeFireworks fake, RecipeSample sample) {
    try (Fireworks fireworks = fake.connect()) {
      long inputs =
          fireworks.datasets().list().stream()
              .map(Dataset::id)
              .filter(id -> id.startsWith(RecipeSample.ID))
              .count();
      assertThat(inputs).isEqualTo(sample.datasets);
      assertThat(fireworks.jobs().stream()).extracting(Job::id).containsExactly(RecipeSample.ID);
      assertThat(fireworks.models().list().stream().map(Model::id))
          .hasSize(sample == RecipeSample.BATCH ? 0 : 1);
    }
    assertThat(fake.requests().all())
        .extracting(ReceivedRequest::method)
        .doesNotContain("DELETE", "PATCH");
  }

  private static FakeFireworks fake() {
    FakeFireworks fake = FakeFireworks.start();
    fake.jobs().add("evaluators", Map.of("name", "judge", "state", "ACTIVE"));
    return fake;
  }
}
