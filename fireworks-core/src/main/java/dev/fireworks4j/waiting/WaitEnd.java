// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a wait ended.
 *
 * @param elapsed by the client's clock
 * @param polls rounds of requests that were made
 * @param outcome null for many, and for a wait that ended without one
 * @param failure the exception that was thrown in place of an outcome, or null
 */
public record WaitEnd(
    Duration elapsed, int polls, @Nullable OutcomeKind outcome, @Nullable Throwable failure) {}
