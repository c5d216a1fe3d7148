// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.time.Timekeeper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

class FakeFireworksTest {
  private static final FireworksConnectionDetails ELSEWHERE =
      new FireworksConnectionDetails() {
        @Override
        public URI inferenceUrl() {
          return URI.create("https://real.example.com/inference");
        }
      };

  @Nested
  class In_a_test {
    @Test
    void is_reached_in_process_on_a_clock_that_stands_still() throws Exception {
      var tests = new TestContextManager(Tests.class);

      tests.beforeTestMethod(new Tests(), Tests.class.getMethod("test"));
      var context = tests.getTestContext().getApplicationContext();
      var fake = context.getBean(FakeFireworks.class);
      context.getBean(DatasetGateway.class).create(dataset());

      assertThat(context.getBean(Timekeeper.class).now()).isEqualTo(fake.clock().now());
      assertThat(fake.clock().now()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
      assertThat(fake.requests().all()).hasSize(1);
      assertThat(context.getBean(Fireworks.class).account()).isEqualTo("acme-tests");
    }

    @Test
    void is_reset_before_each_test_method() throws Exception {
      var tests = new TestContextManager(OtherTests.class);
      var context = tests.getTestContext().getApplicationContext();
      var fake = context.getBean(FakeFireworks.class);
      context.getBean(DatasetGateway.class).create(dataset());
      fake.clock().advance(Duration.ofHours(1));

      tests.beforeTestMethod(new OtherTests(), OtherTests.class.getMethod("test"));

      assertThat(fake.clock().elapsed()).isZero();
      assertThat(context.getBean(DatasetGateway.class).list()).isEmpty();
    }
  }

  @Nested
  class In_development {
    @Test
    void runs_on_real_time() {
      Contexts.runner()
          .withPropertyValues("fireworks.fake.enabled=true", "fireworks.fake.speed=1000")
          .run(
              context -> {
                var fake = context.getBean(FakeFireworks.class);
                assertThat(fake.clock().now()).isAfter(Instant.parse("2026-06-01T00:00:00Z"));
                assertThat(context.getBean(Fireworks.class).lookUpAccount()).isEqualTo("acme");
              });
    }

    @Test
    void no_call_reaches_what_the_other_properties_name() {
      Contexts.runner()
          .withPropertyValues(
              "fireworks.fake.enabled=true",
              "fireworks.api-key=fw_real",
              "fireworks.base-url=https://real.example.com",
              "fireworks.inference-url=https://real.example.com/inference")
          .run(
              context -> {
                assertThat(context.getBean(Fireworks.class).availableModels()).isNotNull();
                assertThat(context.getBean(DatasetGateway.class).list()).isEmpty();
                assertThat(context.getBean(FakeFireworks.class).requests().all()).hasSize(2);
              });
    }

    @Test
    void is_reached_where_the_application_has_connection_details_of_its_own() {
      Contexts.runner()
          .withBean("own", FireworksConnectionDetails.class, () -> ELSEWHERE)
          .withPropertyValues("fireworks.fake.enabled=true")
          .run(
              context -> {
                assertThat(context.getBean(Fireworks.class).availableModels()).isNotNull();
                assertThat(context.getBean(DatasetGateway.class).list()).isEmpty();
                assertThat(context.getBean(FakeFireworks.class).requests().all()).hasSize(2);
              });
    }

    @Test
    void its_bad_values_are_reported_at_once_by_their_properties() {
      Contexts.runner()
          .withPropertyValues(
              "fireworks.fake.enabled=true", "fireworks.fake.speed=0", "fireworks.fake.port=70000")
          .run(
              context ->
                  assertThat(context)
                      .getFailure()
                      .rootCause()
                      .isInstanceOf(ConfigurationException.class)
                      .hasMessageContaining("fireworks.fake.speed: 0.0 is not between 1 and")
                      .hasMessageContaining("fireworks.fake.port: 70000 is not between 0 and"));
    }

    @Test
    void the_application_does_not_start_without_the_testkit() {
      Contexts.withKey()
          .withClassLoader(new FilteredClassLoader(FakeFireworks.class))
          .withPropertyValues("fireworks.fake.enabled=true")
          .run(
              context ->
                  assertThat(context)
                      .getFailure()
                      .rootCause()
                      .isInstanceOf(ConfigurationException.class)
                      .hasMessageContaining("add dev.fireworks4j:fireworks-testkit"));
    }

    @Test
    void nothing_is_faked_unless_it_is_asked_for() {
      Contexts.withKey().run(context -> assertThat(context).doesNotHaveBean(FakeFireworks.class));
    }
  }

  private static CreateDataset dataset() {
    return CreateDataset.builder().id("prefs").exampleCount(3L).build();
  }

  @ContextConfiguration(classes = Nothing.class, loader = SpringBootContextLoader.class)
  @TestPropertySource(properties = "fireworks.account-id=acme-tests")
  @AutoConfigureFakeFireworks
  static class Tests {
    public void test() {}
  }

  @ContextConfiguration(classes = Nothing.class, loader = SpringBootContextLoader.class)
  @TestPropertySource(properties = "other=true")
  @AutoConfigureFakeFireworks
  static class OtherTests {
    public void test() {}
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}
}
