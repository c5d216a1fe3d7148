// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client that new exchanges use. It is replaced when its connections do not respond: the JDK's client would use
 * dead connections until TCP gives up, and its connections cannot be dropped from outside.
 */
final class CurrentClient {
  private final @Nullable Supplier<SharedClient> factory;
  private volatile @Nullable SharedClient current;
  private boolean closed;

  private CurrentClient(@Nullable Supplier<SharedClient> factory, SharedClient first) {
    this.factory = factory;
    this.current = first;
  }

  /** Makes a new client whenever one is needed. */
  static CurrentClient replaceable(Supplier<SharedClient> factory) {
    return new CurrentClient(factory, factory.get());
  }

  /** Always the same client, which the user owns. */
  static CurrentClient fixed(SharedClient client) {
    return new CurrentClient(null, client);
  }

  /** The client for one exchange, which must release it; null once closed. */
  @Nullable SharedClient use() {
    while (true) {
      SharedClient client = current;
      client = client == null ? next() : client;
      if (client == null || client.tryUse()) {
        return client;
      }
    }
  }

  private synchronized @Nullable SharedClient next() {
    if (current == null && !closed && factory != null) {
      current = factory.get();
    }
    return current;
  }

  /** Gives later exchanges another client than this one, whose exchanges in flight may end. Never blocks. */
  void replace(SharedClient silent) {
    if (factory != null && drop(silent)) {
      silent.release();
    }
  }

  private synchronized boolean drop(SharedClient silent) {
    boolean dropped = current == silent;
    if (dropped) {
      current = null;
    }
    return dropped;
  }

  void close() {
    SharedClient last;
    synchronized (this) {
      closed = true;
      last = current;
      current = null;
    }
    if (last != null) {
      last.release();
    }
  }
}
