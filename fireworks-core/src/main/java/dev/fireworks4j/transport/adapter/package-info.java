// SPDX-License-Identifier: Apache-2.0
/** Code that our two transports share. Exported to them alone; it may change at any time. */
@NullMarked
package dev.fireworks4j.transport.adapter;

import org.jspecify.annotations.NullMarked;
