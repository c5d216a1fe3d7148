// SPDX-License-Identifier: Apache-2.0
/** The HTTP port that every transport implements, and its request and response values. */
@NullMarked
package dev.fireworks4j.transport;

import org.jspecify.annotations.NullMarked;
