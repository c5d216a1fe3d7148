// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The body of an answer, in one of three framings. */
abstract class ResponseBody extends OutputStream {
  final OutputStream out;

  private ResponseBody(OutputStream out) {
    this.out = out;
  }

  static ResponseBody of(OutputStream out, boolean isDropped, long sizeBytes) {
    if (isDropped) {
      return new Dropped(out);
    }
    return sizeBytes < 0 ? new Chunks(out) : new OfLength(out, sizeBytes);
  }

  /** True if the client can tell where the body ends. */
  abstract boolean isComplete();

  @Override
  public final void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private static final class Dropped extends ResponseBody {
    Dropped(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    boolean isComplete() {
      return true;
    }
  }

  private static final class OfLength extends ResponseBody {
    private long left;

    OfLength(OutputStream out, long left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > left) {
        throw new IOException("the body is longer than it was announced");
      }
      out.write(bytes, offset, length);
      left -= length;
    }

    @Override
    boolean isComplete() {
      return left == 0;
    }
  }

  private static final class Chunks extends ResponseBody {
    private static final byte[] LINE_END = {'\r', '\n'};

    private boolean isClosed;

    Chunks(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      // A chunk of no bytes would end the body.
      if (length > 0) {
        out.write(Integer.toHexString(length).getBytes(StandardCharsets.US_ASCII));
        out.write(LINE_END);
        out.write(bytes, offset, length);
        out.write(LINE_END);
      }
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    }

    @Override
    boolean isComplete() {
      return isClosed;
    }
  }
}
