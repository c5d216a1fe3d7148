// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.serving.ServingRecipe;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tuned models that are loaded on a base, beside each other or one after the other. */
@FireworksTest
class LoadingTest {

  @BeforeEach
  void tuned_models(FakeFireworks fake) {
    for (String id : List.of("m", "c1", "c2", "c3")) {
      addon(fake, id);
      fake.inference().on("accounts/acme/models/" + id).answers("I am " + id);
    }
    fake.inference().on(BASE).answers("I am the base");
  }

  private static ServedModel serve(Fireworks fireworks, ServingMode mode) {
    return fireworks.serving().serve(recipe().model(BASE).mode(mode).build());
  }

  private static String answer(Fireworks fireworks, String model) {
    return fireworks.chat().complete(ChatRequest.of(model, "who?")).text();
  }

  private static String on(String model) {
    return "accounts/acme/models/" + model + "#" + NAME;
  }

  @Nested
  class BesideEachOther {
    @Test
    void each_answers_under_its_name_and_so_does_the_base(Fireworks fireworks) {
      try (ServedModel base = serve(fireworks, ServingMode.MULTI_LORA)) {
        var strings = base.load(List.of("c1", "c2", "c3"));

        assertThat(strings)
            .containsExactlyEntriesOf(
                new java.util.TreeMap<>(
                    java.util.Map.of("c1", on("c1"), "c2", on("c2"), "c3", on("c3"))));
        strings.forEach(
            (id, model) -> assertThat(answer(fireworks, model)).isEqualTo("I am " + id));
        assertThat(answer(fireworks, base.model())).isEqualTo("I am the base");
        assertThat(fireworks.deployments().get("d").precision()).isEqualTo(Precision.BF16);
      }
      assertThat(all(fireworks)).isEmpty();
      assertThat(fireworks.deployedModels().list()).isEmpty();
    }

    @Test
    void a_pair_is_loaded_once(Fireworks fireworks) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);

      assertThat(base.load("m")).isEqualTo(base.load("m"));

      assertThat(fireworks.deployedModels().list()).hasSize(1);
    }

    @Test
    void one_that_was_unloaded_is_loaded_again(Fireworks fireworks) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);
      base.load("m");

      base.unload("m");
      String again = base.load("m");
      base.unload("m");
      base.unload("absent");

      assertThat(again).isEqualTo(on("m"));
    }

    @Test
    void one_that_is_still_loading_is_unloaded_afterwards(Fireworks fireworks, FakeFireworks fake) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);
      fireworks.deployedModels().create(Deployed.pair("m"));

      base.unload("m");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(fireworks.deployedModels().list()).isEmpty();
    }

    @Test
    void one_that_fails_says_why_and_leaves_the_others(Fireworks fireworks, FakeFireworks fake) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);
      base.load("c1");
      String loading = fireworks.deployedModels().create(Deployed.pair("m")).id();
      fake.deployments().failLoad(loading, "INTERNAL", "rank too high");

      assertThatThrownBy(
              () ->
                  fireworks
                      .deployedModels()
                      .awaitServing(loading, recipe().build().waiting())
                      .orThrow())
          .isInstanceOf(JobFailedException.class)
          .hasMessageContaining("rank too high");
      assertThat(base.load("c1")).isEqualTo(on("c1"));
    }

    @Test
    void one_limit_covers_all_loads(Fireworks fireworks, FakeFireworks fake) {
      Duration limit = Duration.ofMinutes(10);
      var hurried =
          recipe().model(BASE).mode(ServingMode.MULTI_LORA).waiting(Wait.atMost(limit)).build();
      ServedModel base = fireworks.serving().serve(hurried);
      fake.deployments().failProbes(1000);
      Duration before = fake.clock().elapsed();

      assertThatThrownBy(() -> base.load(List.of("c1", "c2", "c3")))
          .isInstanceOf(WaitTimeoutException.class);
      assertThat(fake.clock().elapsed().minus(before)).isBetween(limit, limit.plusSeconds(2));
    }

    @Test
    void one_whose_load_failed_is_loaded_again_also_if_the_answer_is_lost(
        Fireworks fireworks, FakeFireworks fake) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);
      String failed = fireworks.deployedModels().create(Deployed.pair("m")).id();
      fake.deployments().failLoad(failed, "INTERNAL", "out of memory");
      fake.faults().on("POST", ".../deployedModels").resetAfter().times(1);

      assertThat(base.load("m")).isEqualTo(on("m"));
      assertThat(fireworks.deployedModels().list().stream())
          .filteredOn(loaded -> loaded.state().equals(DeployedModelState.DEPLOYED))
          .hasSize(1);
    }

    @Test
    void one_that_the_service_still_refuses_is_waited_for(Fireworks fireworks, FakeFireworks fake) {
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);
      base.load("m");
      base.unload("m");
      fake.faults().on("POST", ".../deployedModels").status(409).times(1);
      Duration before = fake.clock().elapsed();

      assertThat(base.load("m")).isEqualTo(on("m"));
      assertThat(fake.clock().elapsed().minus(before)).isGreaterThan(Duration.ofSeconds(10));
    }

    @Test
    void only_a_few_are_loading_at_a_time(Fireworks fireworks, FakeFireworks fake) {
      List<String> ids = IntStream.range(0, 9).mapToObj(i -> "n" + i).toList();
      ids.forEach(id -> addon(fake, id));
      ServedModel base = serve(fireworks, ServingMode.MULTI_LORA);

      assertThat(base.load(ids)).hasSize(9).containsOnlyKeys(ids);
    }

    @Test
    void what_a_crashed_program_loaded_is_found(Fireworks fireworks) {
      serve(fireworks, ServingMode.MULTI_LORA);
      fireworks.deployedModels().create(Deployed.pair("m"));

      ServedModel second = serve(fireworks, ServingMode.MULTI_LORA);

      assertThat(second.load("m")).isEqualTo(on("m"));
      assertThat(fireworks.deployedModels().list()).hasSize(1);
    }
  }

  @Nested
  class OneAfterTheOther {
    @Test
    void each_answers_with_its_own_weights(Fireworks fireworks) {
      try (ServedModel served = serve(fireworks, ServingMode.HOT_RELOAD)) {
        for (String id : List.of("c1", "c2", "c3", "c2", "c2")) {
          String model = served.load(id);

          assertThat(model).isEqualTo(NAME);
          assertThat(answer(fireworks, model)).isEqualTo("I am " + id);
          assertThat(fireworks.deployedModels().list())
              .extracting(DeployedModel::model)
              .containsExactly("accounts/acme/models/" + id);
        }
      }
      assertThat(all(fireworks)).isEmpty();
    }

    @Test
    void only_one_can_be_loaded_at_a_time(Fireworks fireworks) {
      ServedModel served = serve(fireworks, ServingMode.HOT_RELOAD);

      assertThatThrownBy(() -> served.load(List.of("c1", "c2")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one at a time");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_however_an_evaluation_ends(
        Accident accident, Fireworks fireworks, FakeFireworks fake) {
      Throwable end = catchThrowable(() -> evaluate(fireworks, fake, accident));
      Thread.interrupted();

      assertThat(end).isInstanceOf(accident.end);
      assertThat(all(fireworks)).isEmpty();
    }

    private void evaluate(Fireworks fireworks, FakeFireworks fake, Accident accident) {
      ServingRecipe recipe =
          recipe()
              .model(BASE)
              .mode(ServingMode.HOT_RELOAD)
              .waiting(Wait.atMost(Duration.ofMinutes(20)))
              .build();
      try (ServedModel served = fireworks.serving().serve(recipe)) {
        served.load("c1");
        accident.happen(fake);
        answer(fireworks, served.load("c2"));
        throw new IllegalStateException("the test set is broken");
      }
    }
  }

  private enum Accident {
    NONE(IllegalStateException.class) {
      @Override
      void happen(FakeFireworks fake) {}
    },
    INTERRUPT(CallInterruptedException.class) {
      @Override
      void happen(FakeFireworks fake) {
        Thread.currentThread().interrupt();
      }
    },
    DEADLINE(WaitTimeoutException.class) {
      @Override
      void happen(FakeFireworks fake) {
        fake.faults()
            .on("POST", Deployed.CHAT)
            .status(425)
            .frontDoor()
            .lasting(Duration.ofHours(1));
        fake.faults().on("GET", ".../deployments/d").status(503).lasting(Duration.ofMinutes(19));
      }
    },
    ANOTHER_PROGRAM(NotFoundException.class) {
      @Override
      void happen(FakeFireworks fake) {
        try (Fireworks other = fake.connect()) {
          other
              .deployments()
              .delete(
                  "d",
                  dev.fireworks4j.deployment.DeleteOption.HARD,
                  dev.fireworks4j.deployment.DeleteOption.IGNORE_CHECKS);
        }
      }
    };

    final Class<? extends Throwable> end;

    Accident(Class<? extends Throwable> end) {
      this.end = end;
    }

    abstract void happen(FakeFireworks fake);
  }

  @Test
  void a_merged_model_takes_no_others(Fireworks fireworks) {
    ServedModel served = fireworks.serving().serve(recipe().build());

    assertThatThrownBy(() -> served.load("c1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MULTI_LORA");
  }
}
