// SPDX-License-Identifier: Apache-2.0
/** An HTML page about one run: its results, curves, times, and both models' answers. */
@NullMarked
package dev.fireworks4j.examples.report;

import org.jspecify.annotations.NullMarked;
