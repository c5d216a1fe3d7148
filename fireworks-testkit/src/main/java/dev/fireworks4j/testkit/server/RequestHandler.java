// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import java.io.IOException;

/** Answers requests, in process and over HTTP. */
@FunctionalInterface
public interface RequestHandler {
  /** Answers; may read only a part of the request's body. */
  Reply answer(WireRequest request) throws IOException;
}
