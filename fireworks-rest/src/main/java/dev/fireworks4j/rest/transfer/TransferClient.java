// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.transfer;

import dev.fireworks4j.error.CorruptTransferException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.rest.call.Decoder;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.call.PlainHttp;
import dev.fireworks4j.rest.call.ResumableOperation;
import dev.fireworks4j.rest.call.SharedDeadline;
import dev.fireworks4j.rest.call.UserCall;
import dev.fireworks4j.rest.session.Session;
import dev.fireworks4j.transport.HttpResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Makes the calls of transfers, which share one deadline. */
public record TransferClient(Session session) {

  /** A deadline for an upload that begins now: the view's own, or the client's for uploads. */
  public SharedDeadline beginUpload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().upload()));
  }

  /** A deadline for a download that begins now: the view's own, or the client's for downloads. */
  public SharedDeadline beginDownload() {
    return new SharedDeadline(session.deadlineOr(session.timeouts().download()));
  }

  /** How long a wait after a transfer may take: only a deadline of the view shortens it. */
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

  /**
   * A request that gets a file, or puts one if it is given a body. Its label shows neither the signature nor a user of
   * the URL.
   */
  <T> Operation<T> signed(String method, String verb, SignedUrl url, Decoder<T> decoder) {
    URI uri = uri(url);
    PlainHttp.refuse("signed URL", uri, session.isPlainHttpAllowed());
    String path = String.valueOf(uri.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    String label = verb + " " + ForeignText.id(name) + " at " + ForeignText.authority(uri);
    return Operation.signed(label, method, uri, decoder);
  }

  /**
   * Sends a file, and compares what storage says it has. The header is part of the signature, so it must be exactly
   * this.
   */
  void put(SignedUrl url, FileBody file, SharedDeadline deadline) {
    long bytes = file.file().bytes();
    String verb = "upload " + ForeignText.id(file.file().name()) + " to";
    Decoder<StoredBytes> decoder =
        answer -> {
          answer.body().readNBytes(1024);
          return StoredBytes.of(answer);
        };
    Operation<StoredBytes> operation =
        signed("PUT", verb, url, decoder)
            .with("X-Goog-Content-Length-Range", bytes + "," + bytes)
            .with(file);
    if (!file.agrees(upload(operation, deadline).crc32c())) {
      throw new CorruptTransferException(
          operation.label()
              + " failed: storage keeps other bytes than were sent\n  Do:    upload it again");
    }
  }

  private static URI uri(SignedUrl url) {
    Objects.requireNonNull(url, "url");
    try {
      return url.uri();
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          "signed URL", List.of("url: it is no URI; ask the service for a new one"));
    }
  }
}
