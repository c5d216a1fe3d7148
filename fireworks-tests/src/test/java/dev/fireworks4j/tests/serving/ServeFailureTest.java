// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.CHAT;
import static dev.fireworks4j.tests.serving.Deployed.NAME;
import static dev.fireworks4j.tests.serving.Deployed.TUNED;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.creates;
import static dev.fireworks4j.tests.serving.Deployed.made;
import static dev.fireworks4j.tests.serving.Deployed.recipe;
import static dev.fireworks4j.tests.serving.Deployed.serve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.serving.CloseAction;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingStepKind;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a served model ends: closed, failed or interrupted, nothing is left that nobody wanted. */
@FireworksTest
class ServeFailureTest {
  @BeforeEach
  void a_tuned_model(FakeFireworks fake) {
    addon(fake, "m");
    fake.inference().on(TUNED).answers("hello");
  }

  @Nested
  class Closing {
    @Test
    void can_keep_the_deployment(Fireworks fireworks) {
      fireworks.serving().serve(recipe().onClose(CloseAction.KEEP).build()).close();

      assertThat(fireworks.deployments().get("d").readyReplicas()).isEqualTo(1);
    }

    @Test
    void twice_or_after_somebody_else_is_harmless(Fireworks fireworks, FakeFireworks fake) {
      ServedModel first = serve(fireworks);
      ServedModel second = serve(fireworks);

      first.close();
      first.close();
      second.close();

      assertThat(fake.requests().matching("DELETE", ".../deployments/d")).hasSize(2);
    }

    @Test
    void that_the_service_did_not_take_can_be_tried_again(Fireworks fireworks, FakeFireworks fake) {
      ServedModel served = serve(fireworks);
      fake.faults().on("DELETE", "...").status(503).times(3);

      assertThatThrownBy(served::close).isInstanceOf(ApiException.class);
      served.close();

      assertThat(all(fireworks)).isEmpty();
    }

    @Test
    void is_not_kept_from_it_by_an_interrupt(Fireworks fireworks) {
      ServedModel served = serve(fireworks);

      Thread.currentThread().interrupt();
      served.close();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(all(fireworks)).isEmpty();
    }
  }

  @Nested
  class AFailure {
    @Test
    void of_the_deployment_leaves_nothing(Fireworks fireworks, FakeFireworks fake) {
      var failing =
          recipe()
              .listener(
                  step -> {
                    if (step.toString().startsWith("ANSWER STARTED")) {
                      fake.deployments().fail("d", "INTERNAL", "crashed", "out of memory");
                    }
                  });

      assertThatThrownBy(() -> fireworks.serving().serve(failing.build()))
          .isInstanceOf(JobFailedException.class)
          .hasMessageContaining("out of memory");
      assertThat(all(fireworks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 412})
    void of_the_first_question_leaves_nothing(int status, Fireworks fireworks, FakeFireworks fake) {
      fake.faults().on("POST", CHAT).status(status).frontDoor();

      assertThatThrownBy(() -> serve(fireworks)).isInstanceOf(ApiException.class);
      assertThat(all(fireworks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 200, 400})
    void by_the_deadline_leaves_nothing(long seconds, Fireworks fireworks, FakeFireworks fake) {
      fake.deployments().failProbes(100);
      Duration limit = Duration.ofSeconds(seconds);

      assertThatThrownBy(
              () -> fireworks.serving().serve(recipe().waiting(Wait.atMost(limit)).build()))
          .isInstanceOf(WaitTimeoutException.class);
      assertThat(fake.clock().elapsed()).isLessThan(limit.plusSeconds(2));
      assertThat(all(fireworks)).isEmpty();
    }

    @Test
    void keeps_what_is_to_be_kept_and_says_so(Fireworks fireworks, FakeFireworks fake) {
      fake.deployments().failProbes(100);
      var kept =
          recipe().onClose(CloseAction.KEEP).waiting(Wait.atMost(Duration.ofMinutes(5))).build();

      Throwable end = catchThrowable(() -> fireworks.serving().serve(kept));

      assertThat(end).isInstanceOf(WaitTimeoutException.class);
      assertThat(end.getSuppressed()).anyMatch(e -> e.getMessage().contains("Left:  deployment d"));
      fake.deployments().failProbes(0);
      assertThat(serve(fireworks).model()).isEqualTo(NAME);
      assertThat(creates(fake)).isEqualTo(1);
    }

    @Test
    void to_end_it_is_suppressed_in_the_first(Fireworks fireworks, FakeFireworks fake) {
      fake.faults().on("POST", CHAT).status(412).frontDoor();
      fake.faults().on("DELETE", "...").status(500);

      Throwable end = catchThrowable(() -> serve(fireworks));

      assertThat(end)
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.httpStatus()).isEqualTo(412));
      assertThat(end.getSuppressed()).anyMatch(e -> e.getMessage().contains("HTTP 500"));
    }

    @Test
    void with_a_deployment_of_somebody_else_touches_nothing(
        Fireworks fireworks, FakeFireworks fake) {
      made(fireworks);
      fake.faults().on("POST", CHAT).status(412).frontDoor();

      assertThatThrownBy(() -> serve(fireworks)).isInstanceOf(ApiException.class);
      assertThat(all(fireworks)).hasSize(1);
    }
  }

  @Nested
  class AnInterrupt {
    @ParameterizedTest
    @EnumSource
    void at_any_step_leaves_nothing(ServingStepKind kind, Fireworks fireworks, FakeFireworks fake) {
      serve(fireworks);
      fake.deployments().fail("d", "INTERNAL", "crashed", "");
      var interrupted =
          recipe()
              .listener(
                  step -> {
                    if (step.kind() == kind) {
                      Thread.currentThread().interrupt();
                    }
                  });

      Throwable end = catchThrowable(() -> fireworks.serving().serve(interrupted.build()));

      assertThat(end).isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(all(fireworks))
          .allMatch(deployment -> deployment.state().equals(DeploymentState.FAILED));
      assertThat(serve(fireworks).model()).isEqualTo(NAME);
    }
  }
}
