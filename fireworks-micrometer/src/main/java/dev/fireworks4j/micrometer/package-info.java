// SPDX-License-Identifier: Apache-2.0
/**
 * Observations and meters of calls, for Micrometer.
 *
 * <pre>{@code
 * FireworksOptions.builder()
 *     .listener(FireworksObservations.of(observationRegistry))
 *     .listener(new FireworksMeters(meterRegistry))
 * }</pre>
 */
@NullMarked
package dev.fireworks4j.micrometer;

import org.jspecify.annotations.NullMarked;
