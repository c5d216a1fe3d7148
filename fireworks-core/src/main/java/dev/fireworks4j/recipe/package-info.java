// SPDX-License-Identifier: Apache-2.0
/** Runs from files to a result in one call, each safe to repeat after a crash. */
@NullMarked
package dev.fireworks4j.recipe;

import org.jspecify.annotations.NullMarked;
