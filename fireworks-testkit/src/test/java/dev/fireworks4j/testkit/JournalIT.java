// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static dev.fireworks4j.testkit.Wire.ACME;
import static dev.fireworks4j.testkit.Wire.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@FireworksTest
class JournalIT {

  @Nested
  class Entries {
    @Test
    void show_what_was_sent_without_credentials(FakeFireworks fake) {
      var wire = new Wire(fake);
      wire.send("GET", ACME + "/dpoJobs?pageSize=7&filter=a%3D%22b%22", "");
      wire.post(
          ACME + "/dpoJobs",
          "{\"dataset\":\"d\",\"wandbConfig\":{\"apiKey\":\"hush\"},\"trainingConfig\":{\"baseModel\":\"m\"}}");

      ReceivedRequest get = fake.requests().all().get(0);
      ReceivedRequest post = fake.requests().all().get(1);
      assertThat(get.query()).isEqualTo(Map.of("pageSize", "7", "filter", "a=\"b\""));
      assertThat(get.headers()).containsEntry("authorization", "***");
      assertThat(post.body()).contains("\"dataset\":\"d\"").doesNotContain("hush");
      assertThat(post.status()).isEqualTo(200);
    }

    @Test
    void are_forgotten_when_cleared(FakeFireworks fake) {
      new Wire(fake).get(ACME);

      fake.requests().clear();

      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Nested
  class Assertions {
    @Test
    void pass_for_what_happened(FakeFireworks fake) {
      var wire = new Wire(fake);
      wire.post(ACME + "/dpoJobs?dpoJobId=p1", JOB);
      wire.get(ACME + "/dpoJobs/p1");
      wire.get(ACME + "/dpoJobs/p1");

      assertThat(fake).received("POST", ".../dpoJobs").once().withBody("qwen3");
      assertThat(fake).received("GET", ".../dpoJobs/*").times(2);
      assertThat(fake).received("DELETE", "...").never();
    }

    @Test
    void say_what_was_expected_and_what_came_instead(FakeFireworks fake) {
      new Wire(fake).get(ACME + "/dpoJobs");

      assertThatThrownBy(() -> assertThat(fake).received("POST", ".../dpoJobs").once())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("POST .../dpoJobs")
          .hasMessageContaining("there were 0")
          .hasMessageContaining("GET /v1/accounts/acme/dpoJobs -> 200");
      assertThatThrownBy(() -> assertThat(fake).received("GET", "...").withBody("x%sy"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("x%sy");
    }
  }

  @Nested
  class Resetting {
    @Test
    void brings_back_the_beginning(FakeFireworks fake) {
      var wire = new Wire(fake);
      fake.jobs().seed("dpoJobs", 3);
      fake.clock().advance(Duration.ofDays(1));
      wire.get(ACME + "/dpoJobs");
      fake.faults().on("*", "...").status(500);

      fake.reset();

      assertThat(fake.requests().all()).isEmpty();
      assertThat(fake.clock().elapsed()).isZero();
      assertThat(wire.get(ACME + "/dpoJobs").get("totalSize")).isEqualTo(0L);
      assertThat(wire.get("/v1/accounts/fireworks/models").get("totalSize")).isEqualTo(4L);
    }

    @Test
    void makes_the_same_ids_again(FakeFireworks fake) {
      var wire = new Wire(fake);
      Object first = wire.post(ACME + "/dpoJobs", JOB).get("name");

      fake.reset();

      assertThat(wire.post(ACME + "/dpoJobs", JOB).get("name")).isEqualTo(first);
    }
  }

  @Nested
  class Injection {
    @Test
    void gives_a_client_of_the_same_fake(Fireworks fireworks, FakeFireworks fake) {
      fake.jobs().seed("dpoJobs", 2);

      assertThat(fireworks.dpoJobs().list().first().items()).hasSize(2);
      assertThat(fake).received("GET", ".../dpoJobs").once();
    }

    @Test
    void gives_each_test_a_fake_of_its_own(FakeFireworks fake, FakeFireworks same) {
      assertThat(fake.requests().all()).isEmpty();
      assertThat(same).isSameAs(fake);
    }
  }
}
