// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.job.FineTuningJob;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.recipe.Recipes;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

class GatewayRegistrarTest {
  private static final ApplicationContextRunner BESIDE_A_FAKE =
      Contexts.runner()
          .withPropertyValues(
              "fireworks.account-id=acme",
              "fireworks.accounts.research.account-id=acme-research",
              "fireworks.accounts.sales.api-key=fw_sales")
          .withPropertyValues("fireworks.fake.enabled=true");

  @Test
  void everything_that_the_client_gives_out_is_a_bean() {
    List<ResolvableType> types =
        Arrays.stream(Fireworks.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .filter(method -> method.getReturnType().getName().endsWith("Gateway"))
            .map(ResolvableType::forMethodReturnType)
            .toList();

    assertThat(types)
        .hasSizeGreaterThan(20)
        .anyMatch(type -> type.toClass() == DpoJobGateway.class);
    BESIDE_A_FAKE.run(
        context -> {
          for (ResolvableType type : types) {
            assertThat(context.getBeanProvider(type).getObject()).isInstanceOf(type.toClass());
          }
          assertThat(context.getBean(Recipes.class)).isNotNull();
        });
  }

  @Test
  void a_generic_gateway_is_found_by_its_kind_of_job() {
    BESIDE_A_FAKE
        .withUserConfiguration(ByKind.class)
        .run(
            context -> {
              var given = context.getBean(ByKind.Jobs.class);
              assertThat(given.dpo).isSameAs(context.getBean(DpoJobGateway.class));
              assertThat(given.legacy).isNotSameAs(given.dpo);
            });
  }

  @Test
  void an_account_is_injected_by_its_qualifier() {
    BESIDE_A_FAKE
        .withUserConfiguration(ByQualifier.class)
        .run(
            context -> {
              var given = context.getBean(ByQualifier.Accounts.class);
              assertThat(given.usual.account()).isEqualTo("acme");
              assertThat(given.research.account()).isEqualTo("acme-research");
              given.datasets.list().first();
              var requests = context.getBean(FakeFireworks.class).requests().all();
              assertThat(requests)
                  .singleElement()
                  .satisfies(sent -> assertThat(sent.path()).contains("/accounts/acme-research/"));
            });
  }

  @Test
  void an_account_with_a_key_of_its_own_has_a_client_of_its_own() {
    BESIDE_A_FAKE.run(
        context -> {
          var sales = context.getBean("fireworks.sales", Fireworks.class);
          context.getBean(Fireworks.class).close();

          assertThat(sales.account()).isEqualTo("sales");
          assertThat(sales.datasets().list()).isEmpty();
        });
  }

  @Test
  void a_gateway_of_the_application_takes_its_place() {
    try (var fake = FakeFireworks.start();
        var own = fake.connect()) {
      BESIDE_A_FAKE
          .withBean("mine", DpoJobGateway.class, own::dpoJobs)
          .run(
              context -> {
                assertThat(context.getBean(DatasetGateway.class)).isNotNull();
                assertThat(context.getBean(DpoJobGateway.class)).isSameAs(context.getBean("mine"));
              });
    }
  }

  @Test
  void gateways_are_those_of_the_application_s_client() {
    try (var fake = FakeFireworks.start();
        var own = fake.connect()) {
      Contexts.withKey()
          .withBean("own", Fireworks.class, () -> own)
          .run(context -> context.getBean(DatasetGateway.class).list().first());

      assertThat(fake.requests().all()).hasSize(1);
    }
  }

  @Test
  void calls_at_the_end_of_the_context_are_not_cut_by_the_end_of_a_view() {
    var found = new ArrayList<>();
    BESIDE_A_FAKE
        .withBean(LastCall.class, found)
        .run(context -> context.getBean("fireworks.research", Fireworks.class));

    assertThat(found).containsExactly("acme");
  }

  private record LastCall(Fireworks fireworks, List<Object> found) implements DisposableBean {
    @Override
    public void destroy() {
      fireworks.datasets().list().first();
      found.add(String.valueOf(fireworks.account()));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class ByKind {
    @Bean
    Jobs byKind(JobGateway<DpoJob> dpo, JobGateway<FineTuningJob> legacy) {
      return new Jobs(dpo, legacy);
    }

    record Jobs(JobGateway<DpoJob> dpo, JobGateway<FineTuningJob> legacy) {}
  }

  @Configuration(proxyBeanMethods = false)
  static class ByQualifier {
    @Bean
    Accounts byQualifier(
        Fireworks usual,
        @Qualifier("research") Fireworks research,
        @Qualifier("research") DatasetGateway datasets) {
      return new Accounts(usual, research, datasets);
    }

    record Accounts(Fireworks usual, Fireworks research, DatasetGateway datasets) {}
  }
}
