// SPDX-License-Identifier: Apache-2.0
/** Waiting for what takes hours: one job, many, or all kinds in one view. */
@NullMarked
package dev.fireworks4j.waiting;

import org.jspecify.annotations.NullMarked;
