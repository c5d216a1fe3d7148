// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The client's pool, but for two things. Where a connection becomes free in the very moment in which the thread that waits
 * for it is interrupted, the client's own pool gives it to nobody and never gets it back. And where one connection is of
 * no more use, others may be dead too, as after a restart of the server; another attempt must not run into the next of
 * them. So those that lie idle are closed, and those that come back meanwhile are looked at before they are used.
 */
record SparingPool(HttpClientConnectionManager pool, Doubt doubt)
    implements HttpClientConnectionManager {

  @Override
  public LeaseRequest lease(
      String id, HttpRoute route, Timeout requestTimeout, @Nullable Object state) {
    return new UninterruptedLease(pool.lease(id, route, requestTimeout, state));
  }

  @Override
  public void release(
      ConnectionEndpoint endpoint, @Nullable Object newState, TimeValue validDuration) {
    pool.release(endpoint, newState, validDuration);
    boolean discarded = TimeValue.ZERO_MILLISECONDS.equals(validDuration);
    if (discarded && pool instanceof ConnPoolControl<?> control) {
      doubt.raise();
      control.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }
  }

  @Override
  public void connect(ConnectionEndpoint endpoint, TimeValue connectTimeout, HttpContext context)
      throws IOException {
    pool.connect(endpoint, connectTimeout, context);
  }

  @Override
  public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
    pool.upgrade(endpoint, context);
  }

  @Override
  public void close(CloseMode closeMode) {
    pool.close(closeMode);
  }

  @Override
  public void close() throws IOException {
    pool.close();
  }

  /** An interrupt calls the request off; a connection that had come already is handed over all the same. */
  private record UninterruptedLease(LeaseRequest lease) implements LeaseRequest {

    @Override
    public ConnectionEndpoint get(Timeout timeout)
        throws InterruptedException, ExecutionException, TimeoutException {
      try {
        return lease.get(timeout);
      } catch (InterruptedException interrupted) {
        lease.cancel();
        try {
          return lease.get(timeout);
        } finally {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public boolean cancel() {
      return lease.cancel();
    }
  }
}
