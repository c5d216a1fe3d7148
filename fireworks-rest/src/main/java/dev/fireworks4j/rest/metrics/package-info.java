// SPDX-License-Identifier: Apache-2.0
/** The text format of Prometheus, as far as the service writes it. */
@NullMarked
package dev.fireworks4j.rest.metrics;

import org.jspecify.annotations.NullMarked;
