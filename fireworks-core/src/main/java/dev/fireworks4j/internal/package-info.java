// SPDX-License-Identifier: Apache-2.0
/** Code that the packages of core and the adapter share; not for users. */
@NullMarked
package dev.fireworks4j.internal;

import org.jspecify.annotations.NullMarked;
