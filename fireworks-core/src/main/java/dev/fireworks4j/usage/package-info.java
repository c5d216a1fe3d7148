// SPDX-License-Identifier: Apache-2.0
/** What the account used, what it cost, how much people may spend, and how its deployments are doing. */
@NullMarked
package dev.fireworks4j.usage;

import org.jspecify.annotations.NullMarked;
