// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class FireworksFailureAnalyzerTest {
  @Test
  void says_what_is_missing_and_what_to_do_in_spring(@TempDir Path home) {
    Contexts.runner()
        .withPropertyValues("fireworks.auth-file=" + home.resolve("auth.ini"))
        .run(
            context -> {
              var analysis = analyzer().analyze(context.getStartupFailure());

              assertThat(analysis.getDescription())
                  .startsWith("The Fireworks client cannot be created: ")
                  .contains("auth.ini")
                  .doesNotContain("Do:");
              assertThat(analysis.getAction())
                  .contains("fireworks.api-key", "@AutoConfigureFakeFireworks");
            });
  }

  @Test
  void boot_finds_it() {
    assertThat(analyzer()).isNotNull();
  }

  private static FailureAnalyzer analyzer() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((m, e) -> {}))
        .stream()
        .filter(FireworksFailureAnalyzer.class::isInstance)
        .findFirst()
        .orElseThrow();
  }
}
