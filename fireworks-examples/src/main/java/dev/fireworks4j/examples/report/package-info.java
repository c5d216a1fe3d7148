// SPDX-License-Identifier: Apache-2.0
/** A page of HTML about one run: what it made, its curves, its times, and both models' answers. */
@NullMarked
package dev.fireworks4j.examples.report;

import org.jspecify.annotations.NullMarked;
