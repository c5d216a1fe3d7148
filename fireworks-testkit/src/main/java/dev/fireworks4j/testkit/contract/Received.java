// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import dev.fireworks4j.transport.Headers;

/**
 * A request as the server saw it.
 *
 * @param target path and query, exactly as on the request line
 * @param body empty if there was none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, read once
public record Received(String method, String target, Headers headers, byte[] body) {}
