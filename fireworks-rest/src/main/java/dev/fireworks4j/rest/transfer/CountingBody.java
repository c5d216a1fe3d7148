// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.transport.RequestBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A body that tells how much of it was read, and remembers why reading it failed. */
public final class CountingBody implements RequestBody {
  private final RequestBody body;
  private final LongConsumer read;
  private volatile @Nullable IOException failure;
  private volatile Fingerprint fingerprint = new Fingerprint();

  /** Counts each time the body is opened, from 0. */
  public CountingBody(RequestBody body, LongConsumer read) {
    this.body = body;
    this.read = read;
  }

  /** Why the local side failed; null if it did not. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** Of what was read since the body was opened last. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public String contentType() {
    return body.contentType();
  }

  @Override
  public long sizeBytes() {
    return body.sizeBytes();
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return new CountingStream(body.open());
    } catch (IOException unreadable) {
      failure = unreadable;
      throw unreadable;
    }
  }

  private final class CountingStream extends FilterInputStream {
    private final Fingerprint sum = new Fingerprint();
    private long count;

    CountingStream(InputStream in) {
      super(in);
      fingerprint = sum;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int got = in.read(buffer, offset, length);
        count += Math.max(0, got);
        sum.add(buffer, offset, Math.max(0, got));
        read.accept(count);
        return got;
      } catch (IOException unreadable) {
        failure = unreadable;
        throw unreadable;
      }
    }
  }
}
