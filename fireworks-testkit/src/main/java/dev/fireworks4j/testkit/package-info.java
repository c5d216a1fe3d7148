// SPDX-License-Identifier: Apache-2.0
/** An in-memory fake of the service for users' own tests, with a JUnit extension and AssertJ assertions. */
@NullMarked
package dev.fireworks4j.testkit;

import org.jspecify.annotations.NullMarked;
