// SPDX-License-Identifier: Apache-2.0
/** Output of the journeys. */
@NullMarked
package dev.fireworks4j.examples.console;

import org.jspecify.annotations.NullMarked;
