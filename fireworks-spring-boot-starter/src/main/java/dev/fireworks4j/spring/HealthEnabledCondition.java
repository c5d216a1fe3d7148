// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The switches that every health contributor has; Boot's own condition moved to another package in Boot 4. */
final class HealthEnabledCondition implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    boolean usual =
        environment.getProperty("management.health.defaults.enabled", Boolean.class, true);
    return environment.getProperty("management.health.fireworks.enabled", Boolean.class, usual);
  }
}
