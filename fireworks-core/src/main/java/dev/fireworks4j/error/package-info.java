// SPDX-License-Identifier: Apache-2.0
/** Everything this library throws. */
@NullMarked
package dev.fireworks4j.error;

import org.jspecify.annotations.NullMarked;
