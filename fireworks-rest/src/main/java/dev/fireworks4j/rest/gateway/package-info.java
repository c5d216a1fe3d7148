// SPDX-License-Identifier: Apache-2.0
/** The gateways of core, on top of calls. */
@NullMarked
package dev.fireworks4j.rest.gateway;

import org.jspecify.annotations.NullMarked;
