// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.RequestBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body written from its source to the connection, a buffer at a time. */
final class BodyEntity extends AbstractHttpEntity {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final RequestBody body;

  BodyEntity(RequestBody body) {
    super(body.contentType(), null);
    this.body = body;
  }

  @Override
  public long getContentLength() {
    return body.sizeBytes();
  }

  /** Only a proxy that asks for credentials makes the client read a body again. */
  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() throws IOException {
    return body.open();
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    try (InputStream source = body.open()) {
      long left = body.sizeBytes();
      var buffer = new byte[(int) Math.min(BUFFER_BYTES, left)];
      while (left > 0) {
        int count = source.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new EOFException(
              "request body ended " + left + " bytes before its announced length");
        }
        target.write(buffer, 0, count);
        left -= count;
      }
    }
  }

  /** Nothing is open between two writes. */
  @Override
  public void close() {}
}
