// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.rest.call.Call;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.transfer.TransferClient;
import dev.fireworks4j.rest.transfer.UploadedFile;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The session of a view, for transfers. */
record SessionTransfers(Session session) implements TransferClient {

  @Override
  public Timekeeper time() {
    return session.time();
  }

  @Override
  public boolean isPlainHttpAllowed() {
    return session.isPlainHttpAllowed();
  }

  @Override
  public SharedDeadline beginUpload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().upload()));
  }

  @Override
  public SharedDeadline beginDownload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().download()));
  }

  @Override
  public Duration waitAtMost(Duration limit, SharedDeadline deadline) {
    boolean isCut = session.hasDeadline() && deadline.left().compareTo(limit) < 0;
    return isCut ? deadline.left().plusMillis(1) : limit;
  }

  @Override
  public DatasetGateway datasets() {
    return new RestDatasets(session);
  }

  @Override
  public DatasetGateway datasets(SharedDeadline deadline) {
    return new RestDatasets(session.within(deadline));
  }

  @Override
  public <T> T upload(Operation<T> operation, SharedDeadline deadline) {
    return session.run(operation, session.begin(deadline.budget(), deadline.left()));
  }

  @Override
  public <T> T download(ResumableOperation<T> operation, SharedDeadline deadline) {
    return session.run(operation, session.begin(deadline.budget(), session.timeouts().attempt()));
  }

  @Override
  public InputStream open(Operation<HttpResponse> operation, SharedDeadline deadline) {
    Call call = session.begin(deadline.budget(), session.timeouts().attempt());
    return call.ending(session.run(operation, call).body());
  }

  @Override
  public <T> Callable<T> carried(Callable<T> task) {
    return session.carried(task);
  }

  @Override
  public Operation<UploadedFile> uploadTo(String dataset) {
    return new RestDatasets(session).uploading(dataset);
  }
}
