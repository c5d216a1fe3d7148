// SPDX-License-Identifier: Apache-2.0
/**
 * Everything this library throws. The constructors are public, so that your tests can create the exceptions that your
 * code catches.
 */
@NullMarked
package dev.fireworks4j.error;

import org.jspecify.annotations.NullMarked;
