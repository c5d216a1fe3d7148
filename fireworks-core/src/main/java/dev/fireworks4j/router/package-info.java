// SPDX-License-Identifier: Apache-2.0
/** Routers: one model string in front of several deployments. */
@NullMarked
package dev.fireworks4j.router;

import org.jspecify.annotations.NullMarked;
