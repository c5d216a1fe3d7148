// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.time.Instant;

/** A state that a resource reached. */
public record StateChange(Instant time, String state) {}
