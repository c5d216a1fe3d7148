// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** One request of the client. Cancelling that request ends each of its phases. */
final class ApacheExchange implements HttpExchange {
  private final AtomicBoolean started = new AtomicBoolean();
  private final ApacheTransport transport;
  private final ApacheRequest request;

  ApacheExchange(ApacheTransport transport, ApacheRequest request) {
    this.transport = transport;
    this.request = request;
  }

  @Override
  public HttpResponse send() throws IOException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("send: this exchange was sent before; open another one");
    }
    if (!transport.start(this)) {
      close();
      throw new NotSentException("the transport is closed", null);
    }
    if (request.isCancelled()) {
      throw new NotSentException("aborted before it was sent", null);
    }
    try {
      return response(transport.execute(request));
    } catch (NotSentException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw ApacheFailures.of(e, request);
    }
  }

  @Override
  public void abort() {
    transport.end(this);
    request.cancel();
  }

  /** Cancelling has no effect on a connection that was returned to the pool, and drops any other. */
  @Override
  public void close() {
    abort();
  }

  private HttpResponse response(ClassicHttpResponse received) throws IOException {
    if (!request.isConnected()) {
      throw ApacheFailures.tunnelRefused(request, received.getCode());
    }
    HttpEntity entity = received.getEntity();
    InputStream body =
        entity == null
            ? InputStream.nullInputStream()
            : new ApacheBody(entity.getContent(), entity.getContentLength(), this::abort);
    return new HttpResponse(received.getCode(), headers(received), body);
  }

  private static Headers headers(ClassicHttpResponse received) {
    var values = new LinkedHashMap<String, List<String>>();
    for (Header header : received.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      values.merge(header.getName(), List.of(value), ApacheExchange::joined);
    }
    return Headers.from(values);
  }

  private static List<String> joined(List<String> values, List<String> more) {
    return Stream.concat(values.stream(), more.stream()).toList();
  }
}
