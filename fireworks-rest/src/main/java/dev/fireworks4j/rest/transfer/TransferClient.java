// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.dataset.DatasetGateway;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What transfers need of a view of a client. */
public interface TransferClient {

  /** The client's clock. */
  Timekeeper time();

  /** Whether plain http may leave this machine. */
  boolean isPlainHttpAllowed();

  /** A deadline for an upload that begins now: the view's own, or the client's for uploads. */
  SharedDeadline beginUpload();

  /** A deadline for a download that begins now: the view's own, or the client's for downloads. */
  SharedDeadline beginDownload();

  /** How long a wait may take that follows a transfer: only a deadline of the view's own cuts it short. */
  Duration waitAtMost(Duration limit, SharedDeadline deadline);

  /** The datasets of the view. */
  DatasetGateway datasets();

  /** The datasets of the view; all calls end by the deadline. */
  DatasetGateway datasets(SharedDeadline deadline);

  /**
   * Sends a file. Only the deadline ends it: lines may be slow, and the service may answer long after the last byte.
   */
  <T> T upload(Operation<T> operation, SharedDeadline deadline);

  /** Gets a file; silence ends an attempt. */
  <T> T download(ResumableOperation<T> operation, SharedDeadline deadline);

  /** Opens a file, whose end is the end of the call. */
  InputStream open(Operation<HttpResponse> operation, SharedDeadline deadline);

  /** A task for a thread of this library, with what listeners capture of the calling one. */
  <T> Callable<T> carried(Callable<T> task);

  /** The upload of one file to a dataset in one request, without its body. */
  Operation<UploadedFile> uploadTo(String dataset);
}
