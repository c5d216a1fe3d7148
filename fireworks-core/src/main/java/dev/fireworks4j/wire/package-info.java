// SPDX-License-Identifier: Apache-2.0
/**
 * How a record differs from the usual form on the wire, where a component is a member of the JSON object under its own
 * name. For the adapter only.
 */
@NullMarked
package dev.fireworks4j.wire;

import org.jspecify.annotations.NullMarked;
