// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.time.Duration;

/**
 * An answer and how to deliver it.
 *
 * @param delay of real time before its first byte
 */
public record Reply(WireResponse response, Delivery delivery, Duration delay) {}
