// SPDX-License-Identifier: Apache-2.0
/** The fake's Java API as JSON over HTTP, below {@code /_fake/}. */
@NullMarked
package dev.fireworks4j.testkit.steering;

import org.jspecify.annotations.NullMarked;
