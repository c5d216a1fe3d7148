// SPDX-License-Identifier: Apache-2.0
/** What the journeys print with. */
@NullMarked
package dev.fireworks4j.examples.console;

import org.jspecify.annotations.NullMarked;
