// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

/** An answer and how to deliver it. */
public record Reply(WireResponse response, Delivery delivery) {}
