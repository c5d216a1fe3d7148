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
 * The client's pool with two differences.
 *
 * <p>If a connection becomes free at the moment in which the waiting thread is interrupted, the client's pool loses
 * that connection; here the thread gets it.
 *
 * <p>When a connection is discarded, all idle ones are closed: after a restart of the server they are closed too, and
 * the next attempt must not use another of them.
 */
record ApachePool(HttpClientConnectionManager pool, RecentDiscard discarded)
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
    boolean dropped = TimeValue.ZERO_MILLISECONDS.equals(validDuration);
    if (dropped && pool instanceof ConnPoolControl<?> control) {
      discarded.note();
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

  /** An interrupt cancels the request; a connection that was assigned before is handed over nevertheless. */
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
