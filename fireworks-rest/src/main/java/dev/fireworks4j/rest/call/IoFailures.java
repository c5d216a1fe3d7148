// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.internal.TlsFailures;
import dev.fireworks4j.transport.NotProcessedException;
import java.io.IOException;

/** Tells failures of a connection apart that nobody on this side caused. */
final class IoFailures {
  private IoFailures() {}

  static AttemptFailure of(IOException broken) {
    if (broken instanceof NotProcessedException unprocessed) {
      return new AttemptFailure.NotProcessed(unprocessed);
    }
    return TlsFailures.isUntrusted(broken)
        ? new AttemptFailure.Permanent(broken)
        : new AttemptFailure.Broken(broken);
  }
}
