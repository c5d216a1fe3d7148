// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.BASE;
import static dev.fireworks4j.tests.serving.Deployed.CHAT;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.creates;
import static dev.fireworks4j.tests.serving.Deployed.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingMode;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serving over sockets, whose answers are lost. */
class ServeIT {
  private final FakeFireworks fake = FakeFireworks.start();

  @BeforeEach
  void tuned_models() {
    for (String id : List.of("m", "n")) {
      addon(fake, id);
      fake.inference().on("accounts/acme/models/" + id).answers("I am " + id);
    }
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Fireworks connect(String transport) {
    return Fireworks.connect(fake.options().toBuilder().transport(transport).build());
  }

  private void loseOneAnswerEach() {
    for (String path : List.of(".../deployments", ".../deployedModels", "...:match", CHAT)) {
      fake.faults().on("POST", path).resetAfter().times(1);
    }
    fake.faults().on("DELETE", "...").resetAfter().times(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void goes_from_a_tuned_model_to_an_answer_and_to_nothing(String transport) {
    loseOneAnswerEach();
    try (Fireworks fireworks = connect(transport)) {
      try (ServedModel served = fireworks.serving().serve(recipe().build())) {
        assertThat(ask(fireworks, served.model())).isEqualTo("I am m");
      }
      assertThat(all(fireworks)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void loads_several_models_on_one_base(String transport) {
    loseOneAnswerEach();
    var shared = recipe().model(BASE).mode(ServingMode.MULTI_LORA).build();
    try (Fireworks fireworks = connect(transport);
        ServedModel base = fireworks.serving().serve(shared)) {
      var strings = base.load(List.of("m", "n"));

      assertThat(ask(fireworks, strings.get("m"))).isEqualTo("I am m");
      assertThat(ask(fireworks, strings.get("n"))).isEqualTo("I am n");
      assertThat(fireworks.deployedModels().list()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "apache"})
  void leaves_nothing_when_it_is_interrupted_in_a_question(String transport) {
    Thread caller = Thread.currentThread();
    var watched =
        recipe()
            .listener(
                step -> {
                  if (step.toString().startsWith("ANSWER STARTED")) {
                    fake.faults().on("POST", CHAT).stallBeforeHeaders();
                    new Thread(() -> interruptInQuestion(caller)).start();
                  }
                });
    try (Fireworks fireworks = connect(transport)) {
      assertThatThrownBy(() -> fireworks.serving().serve(watched.build()))
          .isInstanceOf(CallInterruptedException.class);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(all(fireworks)).isEmpty();
      assertThat(creates(fake)).isEqualTo(1);
    }
  }

  /** As soon as the fake has the question, which it does not answer. */
  private void interruptInQuestion(Thread caller) {
    while (fake.requests().matching("POST", CHAT).isEmpty()) {
      Thread.onSpinWait();
    }
    caller.interrupt();
  }

  private static String ask(Fireworks fireworks, String model) {
    return fireworks.chat().complete(ChatRequest.of(model, "who?")).text();
  }
}
