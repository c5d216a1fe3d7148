// SPDX-License-Identifier: Apache-2.0
/** The port through which core reads and writes JSON; not for users. */
@NullMarked
package dev.fireworks4j.data.codec;

import org.jspecify.annotations.NullMarked;
