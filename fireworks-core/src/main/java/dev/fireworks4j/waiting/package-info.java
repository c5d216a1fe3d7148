// SPDX-License-Identifier: Apache-2.0
/** Waits that may take hours, independent of the kind of resource: each kind says what its states mean. */
@NullMarked
package dev.fireworks4j.waiting;

import org.jspecify.annotations.NullMarked;
