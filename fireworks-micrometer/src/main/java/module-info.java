// SPDX-License-Identifier: Apache-2.0
/** Observations and meters of calls, for Micrometer. */
module dev.fireworks4j.micrometer {
  requires transitive dev.fireworks4j.core;
  requires micrometer.commons;
  requires transitive micrometer.observation;
  // For meters alone.
  requires static micrometer.core;
  requires static org.jspecify;

  exports dev.fireworks4j.micrometer;
}
