// SPDX-License-Identifier: Apache-2.0
/** What a collection of the service is, and the operations that all collections share. */
@NullMarked
package dev.fireworks4j.testkit.collection;

import org.jspecify.annotations.NullMarked;
