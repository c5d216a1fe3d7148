// SPDX-License-Identifier: Apache-2.0
/** The path of one call, a small class for each step. */
@NullMarked
package dev.fireworks4j.rest.call;

import org.jspecify.annotations.NullMarked;
