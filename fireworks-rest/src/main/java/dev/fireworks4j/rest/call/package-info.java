// SPDX-License-Identifier: Apache-2.0
/**
 * How a call is made.
 *
 * <pre>
 * CallRunner        one call of the user's: its deadline, and the scopes of listeners
 *   OperationRunner   one operation: attempts, until one succeeds or the policy, the budget or the deadline says no
 *     WakeUps           where the caller waits for a deployment: one call asks, the others wait for its result
 *     Hosts             the circuit breaker and the retry budget of the host
 *     ObservedAttempt   the scopes of listeners, which may add headers
 *       AttemptRunner     headers and key, then one exchange of the transport, watched by the Watchdog
 *         AnswerReader      a success: unpacks, bounds and decodes the body
 *         RefusalReader     anything else: what the server says, and when it may be asked again
 * </pre>
 *
 * <p>An attempt ends in an {@link AttemptResult}: a value, or an {@link AttemptFailure} that says whether another
 * attempt can help, what it means for the host's breaker, and which exception the user gets if none follows.
 */
@NullMarked
package dev.fireworks4j.rest.call;

import org.jspecify.annotations.NullMarked;
