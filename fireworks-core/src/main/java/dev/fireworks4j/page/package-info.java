// SPDX-License-Identifier: Apache-2.0
/** Lists: pages, lazy pagination, filters, orders and masks. */
@NullMarked
package dev.fireworks4j.page;

import org.jspecify.annotations.NullMarked;
