// SPDX-License-Identifier: Apache-2.0
/** Runs the journeys against the fake, on each transport, and checks the results. */
@NullMarked
package dev.fireworks4j.examples.rehearsal;

import org.jspecify.annotations.NullMarked;
