// SPDX-License-Identifier: Apache-2.0
/** The facade, its options and everything a call can be told. */
@NullMarked
package dev.fireworks4j;

import org.jspecify.annotations.NullMarked;
