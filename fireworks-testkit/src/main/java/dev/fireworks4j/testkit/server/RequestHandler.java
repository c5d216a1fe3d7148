// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import java.io.IOException;

/** Answers requests, in process and over HTTP. */
@FunctionalInterface
public interface RequestHandler {
  /** Reads the request's body as far as it likes and answers. */
  Reply answer(WireRequest request) throws IOException;
}
