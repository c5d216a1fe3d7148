// SPDX-License-Identifier: Apache-2.0
/** What core asks of the adapter that knows JSON; not for users. */
@NullMarked
package dev.fireworks4j.data.codec;

import org.jspecify.annotations.NullMarked;
