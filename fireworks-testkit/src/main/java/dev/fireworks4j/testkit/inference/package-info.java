// SPDX-License-Identifier: Apache-2.0
/** Asking models: what answers to a model string, and what it says. */
@NullMarked
package dev.fireworks4j.testkit.inference;

import org.jspecify.annotations.NullMarked;
