// SPDX-License-Identifier: Apache-2.0
/** Values that resources of every kind share. */
@NullMarked
package dev.fireworks4j.resource;

import org.jspecify.annotations.NullMarked;
