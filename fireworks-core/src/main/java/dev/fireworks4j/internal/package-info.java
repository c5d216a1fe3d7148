// SPDX-License-Identifier: Apache-2.0
/** Shared checks; not exported. */
@NullMarked
package dev.fireworks4j.internal;

import org.jspecify.annotations.NullMarked;
