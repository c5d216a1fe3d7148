// SPDX-License-Identifier: Apache-2.0
/** Inference: which model answers a model string, and what it answers. */
@NullMarked
package dev.fireworks4j.testkit.inference;

import org.jspecify.annotations.NullMarked;
