// SPDX-License-Identifier: Apache-2.0
/** A page of HTML about one run: what it made, how long it took, its curves, and its answers beside those of the base. */
@NullMarked
package dev.fireworks4j.examples.report;

import org.jspecify.annotations.NullMarked;
