// SPDX-License-Identifier: Apache-2.0
/**
 * Whole tasks as programs of one screen each, to copy from. They take a client and local paths or ids, and are
 * independent of the fake that they are rehearsed on.
 */
@NullMarked
package dev.fireworks4j.examples.journey;

import org.jspecify.annotations.NullMarked;
