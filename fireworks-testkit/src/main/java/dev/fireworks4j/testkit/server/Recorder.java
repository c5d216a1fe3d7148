// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records every request once it has been answered. */
@FunctionalInterface
public interface Recorder {
  /** When it was answered, the request, the first megabyte of its body, and the answer, null if none was given. */
  void record(Instant time, WireRequest request, byte[] body, @Nullable WireResponse answer);
}
