// SPDX-License-Identifier: Apache-2.0
/** The time port: now, sleep and schedule, replaceable in tests. */
@NullMarked
package dev.fireworks4j.time;

import org.jspecify.annotations.NullMarked;
