// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.testkit.FakeFireworks;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Resets the fake before each test method of a class with {@link AutoConfigureFakeFireworks}. */
final class FakeFireworksResetListener implements TestExecutionListener {
  @Override
  public void beforeTestMethod(TestContext test) {
    if (TestContextAnnotationUtils.hasAnnotation(
        test.getTestClass(), AutoConfigureFakeFireworks.class)) {
      test.getApplicationContext().getBean(FakeFireworks.class).reset();
    }
  }
}
