// SPDX-License-Identifier: Apache-2.0
/** What can be done with resources of a kind: one small port for each operation that kinds share. */
@NullMarked
package dev.fireworks4j.gateway;

import org.jspecify.annotations.NullMarked;
