// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tests get which fake. */
@FireworksTest
class FireworksExtensionTest {

  @Nested
  class InMethods {
    private FakeFireworks before;

    @BeforeEach
    void keep(FakeFireworks fake) {
      before = fake;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each_invocation_has_its_own(int number, FakeFireworks fake, Fireworks client) {
      client.dpoJobs().list().first();

      assertThat(fake).isSameAs(before);
      assertThat(fake.requests().all()).hasSize(1);
    }
  }

  @FireworksTest
  static class InConstructorsTest {
    private static FakeFireworks first;
    private final FakeFireworks fake;

    InConstructorsTest(FakeFireworks fake) {
      this.fake = fake;
    }

    private void checkIsShared(FakeFireworks parameter) {
      synchronized (InConstructorsTest.class) {
        first = first == null ? fake : first;
        assertThat(fake).isSameAs(first).isSameAs(parameter);
      }
    }

    @Test
    void all_tests_share_one(FakeFireworks parameter) {
      checkIsShared(parameter);
    }

    @Test
    void all_tests_really_share_one(FakeFireworks parameter) {
      checkIsShared(parameter);
    }

    @Nested
    class Within {
      @Test
      void nested_tests_share_it_too(FakeFireworks parameter) {
        checkIsShared(parameter);
      }
    }
  }

  @FireworksTest
  static class BeforeAllTest {
    private static FakeFireworks ofClass;

    @BeforeAll
    static void keep(FakeFireworks fake) {
      ofClass = fake;
    }

    @AfterAll
    static void check(FakeFireworks fake) {
      assertThat(fake).isSameAs(ofClass);
    }

    @Test
    void all_tests_share_one(FakeFireworks fake) {
      assertThat(fake).isSameAs(ofClass);
    }
  }
}
