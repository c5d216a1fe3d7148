// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;

/** A request that is answered with an error, after which its connection closes. */
final class Http1Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Http1Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  static Http1Refusal malformed(String message) {
    return new Http1Refusal(400, "malformed request: " + message);
  }

  static Http1Refusal timeout() {
    return new Http1Refusal(408, "the rest of the request did not come in time");
  }

  int status() {
    return status;
  }
}
