// SPDX-License-Identifier: Apache-2.0
/** The quick start: one tour of preference tuning, against the embedded fake or the real service. */
@NullMarked
package dev.fireworks4j.examples;

import org.jspecify.annotations.NullMarked;
