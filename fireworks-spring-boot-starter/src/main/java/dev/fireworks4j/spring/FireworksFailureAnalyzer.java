// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.error.ConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why no client could be made, and what to do, in place of a stack trace. */
final class FireworksFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> {
  private static final String ACTION = "\n  Do:";
  private static final String IN_SPRING =
      "\n\nIn Spring Boot: options are properties, such as fireworks.api-key and fireworks.account-id. Tests take"
          + " @AutoConfigureFakeFireworks; fireworks.enabled=false creates no client.";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
    String message = String.valueOf(cause.getMessage());
    int action = message.indexOf(ACTION);
    String problem = action < 0 ? message : message.substring(0, action);
    String advice = action < 0 ? "" : message.substring(action + ACTION.length()).strip();
    return new FailureAnalysis(
        "The Fireworks client cannot be created: " + problem, (advice + IN_SPRING).strip(), cause);
  }
}
