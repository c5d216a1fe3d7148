// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.transport.Headers;

/** Request line and headers. */
record RequestHead(String method, String target, Headers headers) {

  int call() {
    return number(CurrentCall.CALL, -1);
  }

  int attempt() {
    return number(CurrentCall.ATTEMPT, 0);
  }

  int bodyBytes() {
    return number("Content-Length", 0);
  }

  Fault fault() {
    String name = headers.first(CurrentCall.FAULT);
    return name == null ? Fault.NONE : Fault.valueOf(name);
  }

  private int number(String header, int fallback) {
    String text = headers.first(header);
    return text == null ? fallback : Integer.parseInt(text);
  }
}
