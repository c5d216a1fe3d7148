// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.WireRequest;

/** Is told of every request once it has been answered. */
@FunctionalInterface
public interface Recorder {
  /** The request, the first megabyte of its body, and the status of the answer, 0 if none was given. */
  void record(WireRequest request, byte[] body, int status);
}
