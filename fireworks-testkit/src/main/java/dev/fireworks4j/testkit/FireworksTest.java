// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method a fake of its own, and a client of it, as parameters of type {@link FakeFireworks} and
 * {@code dev.fireworks4j.Fireworks}. Both are closed after the test. Tests may run in parallel.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FireworksExtension.class)
public @interface FireworksTest {}
