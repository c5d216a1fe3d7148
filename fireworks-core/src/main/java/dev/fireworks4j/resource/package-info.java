// SPDX-License-Identifier: Apache-2.0
/**
 * Values that resources of every kind share. Whatever has {@code extras} keeps there, as plain values, the members that
 * are newer than this library.
 */
@NullMarked
package dev.fireworks4j.resource;

import org.jspecify.annotations.NullMarked;
