// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of known length that can be read more than once. */
public interface Content {
  /** The number of bytes of {@link #open()}; negative if it is not known in advance. */
  long sizeBytes();

  /** A fresh stream from the first byte. */
  InputStream open() throws IOException;

  /** Bytes in memory, not copied. */
  static Content of(byte[] bytes) {
    return new Content() {
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
