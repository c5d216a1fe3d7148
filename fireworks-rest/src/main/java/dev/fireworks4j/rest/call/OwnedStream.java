// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpExchange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * A download in the user's hands. The deadline and the limit of silence go on counting, the latter only while a read is
 * waiting; closing it ends the exchange.
 */
final class OwnedStream extends FilterInputStream {
  private final HttpExchange exchange;
  private final Watch watch;
  private final Watchdog watchdog;
  private final String label;

  OwnedStream(InputStream in, HttpExchange exchange, Watch watch, Watchdog watchdog, String label) {
    super(in);
    this.exchange = exchange;
    this.watch = watch;
    this.watchdog = watchdog;
    this.label = label;
    watch.waitedForBy(null);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    watch.waitedForBy(Thread.currentThread());
    try {
      return in.read(buffer, offset, length);
    } catch (IOException broken) {
      throw explain(broken);
    } finally {
      watch.waitedForBy(null);
    }
  }

  @Override
  public void close() {
    watchdog.forget(watch);
    exchange.close();
  }

  private IOException explain(IOException broken) {
    Failure.Kind kind = AttemptRunner.classify(watch, broken).kind();
    if (kind == Failure.Kind.INTERRUPTED) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException(label + ": interrupted");
      interrupted.initCause(broken);
      return interrupted;
    }
    return switch (kind) {
      case DEADLINE -> new IOException(label + ": the deadline passed", broken);
      case SILENT -> new IOException(label + ": no byte arrived for too long", broken);
      case CLOSED -> new IOException(label + ": the client is closed", broken);
      default -> broken;
    };
  }
}
