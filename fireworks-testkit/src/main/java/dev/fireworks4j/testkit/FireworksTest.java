// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a fake, and a client of it that needs no socket, as parameters of type {@link FakeFireworks} and {@code
 * dev.fireworks4j.Fireworks}. Works on JUnit 5.10 and later; tests may run in parallel.
 *
 * <p>A parameter of a test method, {@code @BeforeEach} or {@code @AfterEach} gets a fake of this one test, or of this
 * one invocation of a parameterized test, closed after it. A parameter of the constructor or of {@code @BeforeAll} gets
 * a fake of the class, closed after its last test; the class's methods and nested classes then get that fake too, with
 * all that earlier tests left in it unless they call {@link FakeFireworks#reset()}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FireworksExtension.class)
public @interface FireworksTest {}
