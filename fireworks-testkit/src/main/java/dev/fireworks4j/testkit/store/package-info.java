// SPDX-License-Identifier: Apache-2.0
/** Documents, files and the timeline: the state of the fake. */
@NullMarked
package dev.fireworks4j.testkit.store;

import org.jspecify.annotations.NullMarked;
