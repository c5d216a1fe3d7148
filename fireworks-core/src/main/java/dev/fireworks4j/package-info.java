// SPDX-License-Identifier: Apache-2.0
/** The client, its options, and the options and listeners of calls. */
@NullMarked
package dev.fireworks4j;

import org.jspecify.annotations.NullMarked;
