// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import dev.fireworks4j.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A body that counts how often it is opened and closed, and may announce more bytes than it has. */
final class CountingBody implements RequestBody {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  private final byte[] content;
  private final long announced;

  CountingBody(byte[] content) {
    this(content, content.length);
  }

  CountingBody(byte[] content, long announced) {
    this.content = Arrays.copyOf(content, content.length);
    this.announced = announced;
  }

  @Override
  public String contentType() {
    return "application/octet-stream";
  }

  @Override
  public long sizeBytes() {
    return announced;
  }

  @Override
  public InputStream open() {
    opened.incrementAndGet();
    return new ByteArrayInputStream(content) {
      private final AtomicBoolean done = new AtomicBoolean();

      @Override
      public void close() {
        if (done.compareAndSet(false, true)) {
          closed.incrementAndGet();
        }
      }
    };
  }
}
