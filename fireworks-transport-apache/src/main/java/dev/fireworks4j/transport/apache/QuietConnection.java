// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * The client's connection without its logs of headers and bytes: they hold the API key and whatever secrets a body does. The
 * layer above logs what may be seen.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {
  private static final AtomicLong COUNT = new AtomicLong();

  private QuietConnection() {
    super(
        "fireworks-" + COUNT.getAndIncrement(),
        null,
        null,
        null,
        null,
        null,
        DefaultHttpRequestWriterFactory.INSTANCE,
        DefaultHttpResponseParserFactory.INSTANCE);
  }

  static QuietConnection create(@Nullable Socket socket) throws IOException {
    var connection = new QuietConnection();
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket encrypted, Socket socket) throws IOException {
    bind(new SocketHolder(encrypted, socket));
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    super.sendRequestHeader(request instanceof QuietRequest quiet ? quiet.original() : request);
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}
}
