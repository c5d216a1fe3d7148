// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.transport.Headers;

/** The scope of one listener for one attempt. Begins and ends on the same thread. */
@FunctionalInterface
public interface AttemptScope {
  /**
   * Headers for this attempt, e.g. a {@code traceparent}; asked for once, before it is sent. Signed URLs never get
   * them. Headers that this library sets itself are ignored, with a warning in the log.
   */
  default Headers headers() {
    return Headers.empty();
  }

  /** The attempt has ended. */
  void onEnd(Attempt attempt);
}
