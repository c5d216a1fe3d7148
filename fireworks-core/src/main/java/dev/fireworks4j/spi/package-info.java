// SPDX-License-Identifier: Apache-2.0
/** How core finds the REST adapter and a transport. Users never need it. */
@NullMarked
package dev.fireworks4j.spi;

import org.jspecify.annotations.NullMarked;
