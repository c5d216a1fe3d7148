// SPDX-License-Identifier: Apache-2.0
/** Waiting for what takes hours. Knows no kind of resource: each says what its states mean. */
@NullMarked
package dev.fireworks4j.waiting;

import org.jspecify.annotations.NullMarked;
