// SPDX-License-Identifier: Apache-2.0
/** JSON documents, and the filters, orders and masks that lists, reads and patches apply to them; not exported. */
@NullMarked
package dev.fireworks4j.testkit.query;

import org.jspecify.annotations.NullMarked;
