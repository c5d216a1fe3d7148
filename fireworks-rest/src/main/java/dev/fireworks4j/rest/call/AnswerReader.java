// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.rest.json.UnreadableJsonException;
import dev.fireworks4j.transport.HttpResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.ZipException;

/** Reads the body of a success: unpacks, bounds and decodes it. */
record AnswerReader(Watchdog watchdog, long maxBodyBytes) {

  <T> AttemptResult<T> read(Operation<T> operation, HttpResponse response, WatchedExchange watch) {
    WatchedStream source = watch.answer(response.body());
    InputStream unpacked = GzipStream.unpacked(response, source);
    if (operation.answer() != Operation.AnswerBody.BUFFERED) {
      var body =
          operation.answer() == Operation.AnswerBody.STREAMED
              ? new OwnedStream(unpacked, watch, watchdog, operation.label())
              : new EventBody(unpacked, watch, watchdog, operation.label());
      return decode(operation, response, new DecoderInput(body, source, watch));
    }
    long limit = operation.isSigned() ? Long.MAX_VALUE : maxBodyBytes;
    try {
      var body = new DecoderInput(new BoundedStream(unpacked, limit), source, watch);
      return decode(operation, response, body);
    } finally {
      GzipStream.free(unpacked);
    }
  }

  /** The bytes for the decoder, and their source. */
  private record DecoderInput(InputStream content, WatchedStream source, WatchedExchange watch) {}

  private static <T> AttemptResult<T> decode(
      Operation<T> operation, HttpResponse response, DecoderInput body) {
    int status = response.status();
    try {
      var decoded = new HttpResponse(status, response.headers(), body.content());
      return AttemptResult.answered(response, operation.decoder().decode(decoded), null);
    } catch (FireworksException local) {
      if (body.source().failure() == null) {
        throw local;
      }
      return AttemptResult.failed(body.watch().failure(body.source().failure()));
    } catch (IOException | RuntimeException unreadable) {
      return AttemptResult.answered(response, null, failure(operation, status, unreadable, body));
    }
  }

  private static AttemptFailure failure(
      Operation<?> operation, int status, Exception unreadable, DecoderInput body) {
    IOException broken = body.source().failure();
    if (broken == null && unreadable instanceof ReportedErrorException reported) {
      return new AttemptFailure.Refused(reported.response(), null, null);
    }
    if (broken == null && unreadable instanceof EOFException) {
      broken = new EOFException("the answer (HTTP " + status + ") ended before its body was whole");
    } else if (broken == null
        && unreadable instanceof IOException e
        // The JSON reader looks for interrupts itself, between two reads.
        && (operation.isSigned() || e instanceof InterruptedIOException)) {
      broken = e;
    }
    return broken == null ? problem(status, unreadable) : body.watch().failure(broken);
  }

  /** Says where and what kind of problem, but shows no value of the body, which may be a credential. */
  private static AttemptFailure problem(int status, Exception unreadable) {
    if (unreadable instanceof UnreadableJsonException json) {
      return new AttemptFailure.Unreadable(status, json.path(), json.reason() + ".");
    }
    String problem = "a value has the wrong form.";
    if (unreadable instanceof BoundedStream.TooLargeException) {
      problem = unreadable.getMessage() + ".";
    } else if (unreadable instanceof ZipException) {
      problem = "the body is not valid gzip.";
    } else if (unreadable instanceof IOException) {
      problem = "the body is not JSON.";
    }
    return new AttemptFailure.Unreadable(status, "$", problem);
  }
}
