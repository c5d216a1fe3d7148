// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.serving;

import static dev.fireworks4j.tests.serving.Deployed.CHAT;
import static dev.fireworks4j.tests.serving.Deployed.WAIT;
import static dev.fireworks4j.tests.serving.Deployed.addon;
import static dev.fireworks4j.tests.serving.Deployed.all;
import static dev.fireworks4j.tests.serving.Deployed.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.DeleteOption;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentState;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.serving.Sweep;
import dev.fireworks4j.serving.SweptDeployment;
import dev.fireworks4j.serving.SweptDeployment.Result;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployments that were forgotten are found, and deleted only if that is asked for. */
@FireworksTest
class SweepTest {
  private static final Duration DAY = Duration.ofDays(1);

  @BeforeEach
  void a_tuned_model(FakeFireworks fake) {
    addon(fake, "m");
  }

  private static void serving(Fireworks fireworks, String id) {
    fireworks.deployments().create(spec().id(id).minReplicaCount(1).build());
    fireworks.deployments().awaitServing(id, WAIT).orThrow();
  }

  /** Made without this library, or by something that says otherwise. */
  private static void foreign(FakeFireworks fake, String id, Map<String, String> tags) {
    fake.jobs().add("deployments", Map.of("name", id, "state", "READY", "annotations", tags));
  }

  @Test
  void what_is_found_is_listed_and_nothing_is_changed(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fireworks.deployments().create(spec().id("b").build());
    fake.clock().advance(Duration.ofHours(30));
    fake.requests().clear();

    Sweep sweep = fireworks.serving().sweep(DAY);

    assertThat(sweep.deployments()).extracting(Deployment::id).containsExactly("a", "b");
    assertThat(sweep.deployments().get(0).readyReplicas()).isEqualTo(1);
    assertThat(fake.requests().all()).allMatch(request -> request.method().equals("GET"));
  }

  @Test
  void what_is_found_is_deleted_when_told_and_can_be_undeleted(
      Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));

    var swept = fireworks.serving().sweep(DAY).delete();

    assertThat(swept).extracting(SweptDeployment::result).containsExactly(Result.DELETED);
    assertThat(fireworks.deployments().get("a").state()).isEqualTo(DeploymentState.DELETED);
    fireworks.deployments().undelete("a");
    assertThat(fireworks.deployments().awaitServing("a", WAIT).isSucceeded()).isTrue();
  }

  @Test
  void what_this_library_did_not_make_is_never_touched(Fireworks fireworks, FakeFireworks fake) {
    foreign(fake, "untagged", Map.of());
    foreign(fake, "other", Map.of(DeploymentGateway.MADE_BY, "terraform"));
    foreign(fake, "near", Map.of("custom/made-by-us", "fireworks4j"));
    fake.clock().advance(Duration.ofDays(2));

    Sweep sweep = fireworks.serving().sweep(Duration.ZERO);

    assertThat(sweep.deployments()).isEmpty();
    assertThat(sweep.delete()).isEmpty();
    assertThat(all(fireworks)).hasSize(3);
  }

  @Test
  void what_is_young_starting_or_deleted_is_left_out(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "old");
    fireworks.deployments().delete("old", DeleteOption.IGNORE_CHECKS);
    serving(fireworks, "young");
    fireworks.deployments().create(spec().id("starting").build());

    assertThat(fireworks.serving().sweep(DAY).deployments()).isEmpty();
    assertThat(fireworks.serving().sweep(Duration.ZERO).deployments())
        .extracting(Deployment::id)
        .containsExactly("young");
  }

  @Test
  void what_was_asked_within_the_hour_is_in_use(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));
    fireworks.deployments().awaitServing("a", WAIT).orThrow();

    var swept = fireworks.serving().sweep(DAY).delete();

    assertThat(swept).singleElement().matches(one -> one.result() == Result.IN_USE);
    assertThat(swept.get(0).failure()).hasMessageContaining("in the last hour");
    assertThat(fireworks.deployments().get("a").readyReplicas()).isEqualTo(1);
  }

  @Test
  void what_was_made_anew_meanwhile_is_in_use(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));
    Sweep sweep = fireworks.serving().sweep(DAY);
    fireworks.deployments().delete("a", DeleteOption.HARD);
    serving(fireworks, "a");

    assertThat(sweep.delete()).singleElement().matches(one -> one.result() == Result.IN_USE);
    assertThat(all(fireworks)).hasSize(1);
  }

  @Test
  void what_is_gone_already_or_cannot_be_deleted_does_not_keep_the_others(
      Fireworks fireworks, FakeFireworks fake) {
    for (String id : new String[] {"a", "b", "c"}) {
      serving(fireworks, id);
    }
    fake.clock().advance(Duration.ofDays(2));
    Sweep sweep = fireworks.serving().sweep(DAY);
    fireworks.deployments().delete("a", DeleteOption.HARD);
    fake.faults().on("DELETE", ".../deployments/b").status(500);

    var swept = sweep.delete();

    assertThat(swept)
        .extracting(SweptDeployment::result)
        .containsExactly(Result.GONE, Result.FAILED, Result.DELETED);
  }

  @Test
  void only_some_can_be_chosen(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    serving(fireworks, "keep-me");
    fake.clock().advance(Duration.ofDays(2));

    fireworks.serving().sweep(DAY).only(one -> !one.id().startsWith("keep")).delete();

    assertThat(fireworks.deployments().list().stream())
        .extracting(Deployment::id)
        .containsExactly("keep-me");
  }

  @Test
  void a_lost_answer_to_a_delete_is_a_success(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));
    fake.faults().on("DELETE", "...").resetAfter().times(1);

    assertThat(fireworks.serving().sweep(DAY).delete())
        .extracting(SweptDeployment::result)
        .containsExactly(Result.DELETED);
  }

  @Test
  void an_interrupt_ends_it(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));
    Sweep sweep = fireworks.serving().sweep(DAY);

    Thread.currentThread().interrupt();
    Throwable end = catchThrowable(sweep::delete);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(end).isInstanceOf(CallInterruptedException.class);
    assertThat(fireworks.deployments().list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -86_400})
  void a_negative_age_is_refused(long seconds, Fireworks fireworks) {
    assertThatThrownBy(() -> fireworks.serving().sweep(Duration.ofSeconds(seconds)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("olderThan");
  }

  @Test
  void no_question_is_asked(Fireworks fireworks, FakeFireworks fake) {
    serving(fireworks, "a");
    fake.clock().advance(Duration.ofDays(2));
    fake.requests().clear();

    fireworks.serving().sweep(DAY).delete();

    assertThat(fake.requests().matching("POST", CHAT)).isEmpty();
  }
}
