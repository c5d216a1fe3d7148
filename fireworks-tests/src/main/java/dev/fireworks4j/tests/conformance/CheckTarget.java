// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A side that is checked: the service, or the fake. */
interface CheckTarget {
  /** What a request became once variables were replaced; a path may be a whole URL. */
  record CheckRequest(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {}

  /** Sends a request, with the key unless it goes to another host or has an {@code Authorization} of its own. */
  ObservedAnswer send(CheckRequest request) throws IOException;

  /** Lets time pass. */
  void pause(Duration duration);

  /** What may be run here. */
  Set<CheckCost> allowed();

  /** Account, ids of this run and the like. */
  Map<String, String> variables();
}
