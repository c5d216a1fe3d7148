// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body of known length that can be read again for each attempt. */
public interface RequestBody {

  /** The {@code Content-Type}, e.g. {@code application/json}. */
  String contentType();

  /** Exact length in bytes; sent as {@code Content-Length}. */
  long sizeBytes();

  /** A fresh stream of exactly {@link #sizeBytes()} bytes. The reader closes it. */
  InputStream open() throws IOException;

  /** A body held in memory. The array is not copied and must not change afterwards. */
  static RequestBody of(String contentType, byte[] bytes) {
    return new RequestBody() {
      @Override
      public String contentType() {
        return contentType;
      }

      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
