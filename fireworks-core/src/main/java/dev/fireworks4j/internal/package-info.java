// SPDX-License-Identifier: Apache-2.0
/** Shared by the packages of core, and with the adapter; not for users. */
@NullMarked
package dev.fireworks4j.internal;

import org.jspecify.annotations.NullMarked;
