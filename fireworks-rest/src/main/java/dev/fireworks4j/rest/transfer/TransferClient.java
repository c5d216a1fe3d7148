// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.transport.HttpResponse;
import java.io.InputStream;
import java.time.Duration;

/** Makes the calls of transfers, each of which ends by the deadline of the whole. */
public record TransferClient(Session session) {

  /** A deadline for an upload that begins now: the view's own, or the client's for uploads. */
  public SharedDeadline beginUpload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().upload()));
  }

  /** A deadline for a download that begins now: the view's own, or the client's for downloads. */
  public SharedDeadline beginDownload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().download()));
  }

  /** How long a wait may take that follows a transfer: only a deadline of the view's own cuts it short. */
  public Duration waitAtMost(Duration limit, SharedDeadline deadline) {
    boolean isCut = session.hasDeadline() && deadline.left().compareTo(limit) < 0;
    return isCut ? deadline.left().plusMillis(1) : limit;
  }

  /**
   * Sends a file. Only the deadline ends it: lines may be slow, and the service may answer long after the last byte.
   */
  <T> T upload(Operation<T> operation, SharedDeadline deadline) {
    return session.run(operation, session.begin(deadline.budget(), deadline.left()));
  }

  /** Gets a file; silence ends an attempt. */
  <T> T download(ResumableOperation<T> operation, SharedDeadline deadline) {
    return session.run(operation, begin(deadline));
  }

  /** Opens a file, whose end is the end of the call. */
  InputStream open(Operation<HttpResponse> operation, SharedDeadline deadline) {
    UserCall call = begin(deadline);
    return call.ending(session.run(operation, call).body());
  }

  private UserCall begin(SharedDeadline deadline) {
    return session.begin(deadline.budget(), session.timeouts().attempt());
  }
}
