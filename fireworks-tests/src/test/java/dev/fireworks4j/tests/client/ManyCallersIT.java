// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that all begin at the same moment. */
class ManyCallersIT {

  @ParameterizedTest
  @ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
  void each_of_sixty_four_gets_its_own_answer(String door) throws Exception {
    try (var fake = FakeFireworks.start();
        var fireworks = Doors.open(fake, door)) {
      List<String> ids = atOnce(64, i -> () -> create(fireworks, "d-" + i));

      for (int i = 0; i < 64; i++) {
        assertThat(ids.get(i)).isEqualTo("d-" + i);
      }
      assertThat(fireworks.datasets().list().first().totalSize()).isEqualTo(64);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
  void one_of_sixteen_gets_the_id_that_all_want(String door) throws Exception {
    try (var fake = FakeFireworks.start();
        var fireworks = Doors.open(fake, door)) {
      List<String> ids = atOnce(16, i -> () -> create(fireworks, "wanted"));

      assertThat(ids).containsOnlyOnce("wanted");
      assertThat(ids).filteredOn("taken"::equals).hasSize(15);
    }
  }

  private static String create(Fireworks fireworks, String id) {
    try {
      Dataset created =
          fireworks.datasets().create(CreateDataset.builder().id(id).exampleCount(1L).build());
      return created.id();
    } catch (ConflictException taken) {
      return "taken";
    }
  }

  private static List<String> atOnce(int threads, IntFunction<Callable<String>> task)
      throws Exception {
    var start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<String> call = task.apply(i);
        running.add(
            pool.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<String> results = new ArrayList<>();
      for (Future<String> one : running) {
        results.add(one.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
