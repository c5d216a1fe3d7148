// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that is used again only if nothing has arrived since its last answer: bytes after an answer, sent
 * by a faulty server, would be read as the answer to the next request.
 *
 * <p>It does not log headers and bytes as the client's own connection does: they hold the API key. That class is also
 * final before 5.6, so this one stands on the protocol library.
 */
final class ApacheConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  /** Measured: waiting for an end of the stream costs 1.3 ms, too much for each call. */
  private static final long TRUSTED_IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Each connection holds three buffers of this size, also while it waits for an answer; long bodies bypass them. */
  private static final Http1Config BUFFERS = Http1Config.custom().setBufferSize(5 * 1024).build();

  private final ResponseParser parser;
  private final RecentDiscard discarded;
  private volatile boolean closed;
  private long keptSinceNanos;
  private Timeout socketTimeout = Timeout.DISABLED;

  private ApacheConnection(ResponseParser parser, RecentDiscard discarded) {
    super(
        BUFFERS,
        null,
        null,
        null,
        null,
        DefaultHttpRequestWriterFactory.INSTANCE,
        config -> parser);
    this.parser = parser;
    this.discarded = discarded;
  }

  /**
   * A connection on a socket, or one that gets its socket later.
   *
   * @param discarded tells when other connections were found closed
   */
  static ApacheConnection create(@Nullable Socket socket, RecentDiscard discarded)
      throws IOException {
    var connection = new ApacheConnection(new ResponseParser(), discarded);
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(SSLSocket encrypted, Socket socket) throws IOException {
    bind(new SocketHolder(encrypted, socket));
  }

  /** A connection that was closed before it had a socket must not get one: an abort ends a connect in this way. */
  @Override
  protected void bind(SocketHolder holder) throws IOException {
    if (closed) {
      holder.getSocket().close();
      throw new InterruptedIOException("the connection was closed while it was opened");
    }
    super.bind(holder);
    socketTimeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public @Nullable SSLSession getSSLSession() {
    return getSocket() instanceof SSLSocket encrypted ? encrypted.getSession() : null;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }

  @Override
  public void close(CloseMode mode) {
    closed = true;
    super.close(mode);
  }

  @Override
  public void passivate() {
    keptSinceNanos = System.nanoTime();
    super.setSocketTimeout(Timeout.DISABLED);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    socketTimeout = timeout;
    super.setSocketTimeout(timeout);
  }

  /** Called before each reuse: true if the server has closed the connection, or something has arrived on it. */
  @Override
  public boolean isStale() throws IOException {
    boolean trusted =
        System.nanoTime() - keptSinceNanos < TRUSTED_IDLE_NANOS && !discarded.isRecent();
    boolean stale =
        !isOpen() || hasUnreadInput() || (!trusted && (super.isStale() || parser.hasUnreadInput()));
    if (stale) {
      discarded.note();
    }
    return stale;
  }

  /** Under TLS these are encrypted bytes, such as the notice that the server closes the connection. */
  private boolean hasUnreadInput() throws IOException {
    if (parser.hasUnreadInput()) {
      return true;
    }
    SocketHolder holder = getSocketHolder();
    Socket base = holder == null ? null : holder.getBaseSocket();
    return base != null && base.getInputStream().available() > 0;
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    super.sendRequestHeader(
        request instanceof RequestWithoutQuery logged ? logged.original() : request);
  }

  /** The only place where the protocol library exposes a connection's buffer. */
  private static final class ResponseParser implements HttpMessageParser<ClassicHttpResponse> {
    private static final DefaultHttpResponseParserFactory PARSERS =
        new DefaultHttpResponseParserFactory(new HeaderLines(), null);

    private final HttpMessageParser<ClassicHttpResponse> parser = PARSERS.create();
    private @Nullable SessionInputBuffer input;

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream stream)
        throws IOException, HttpException {
      input = buffer;
      return parser.parse(buffer, stream);
    }

    boolean hasUnreadInput() {
      return input != null && input.length() > 0;
    }
  }
}
