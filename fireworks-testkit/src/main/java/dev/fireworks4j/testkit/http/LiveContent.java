// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is made while it is sent. {@link #open()} gives the same bytes without pauses and failures. */
public interface LiveContent extends Content {
  @Override
  default long sizeBytes() {
    return -1;
  }

  /**
   * Writes the body part by part.
   *
   * @throws IOException to close the connection before the end of the body
   */
  void write(OutputStream out, ClientLine line) throws IOException;
}
