// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one view are made.
 *
 * @param silence longest silence within an attempt
 * @param headers the user's own, for the service only
 * @param listener of these calls alone, besides those of the client; null for nobody
 * @param wakingLimit how long to wait for a deployment that starts; null for not at all
 */
public record CallSettings(
    Duration silence,
    RetryPolicy retry,
    Headers headers,
    @Nullable CallListener listener,
    @Nullable Duration wakingLimit) {}
