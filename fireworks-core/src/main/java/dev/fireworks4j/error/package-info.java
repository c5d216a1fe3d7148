// SPDX-License-Identifier: Apache-2.0
/**
 * Everything this library throws. The constructors are public, so that a test of your own can make what your code
 * catches.
 */
@NullMarked
package dev.fireworks4j.error;

import org.jspecify.annotations.NullMarked;
