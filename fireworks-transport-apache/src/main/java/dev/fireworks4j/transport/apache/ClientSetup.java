// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Settings of the client: defaults that a user may change, and those that hold in any case. */
final class ClientSetup {
  // Load balancers move; a connection must not pin a client to one address for its whole life.
  private static final TimeValue TIME_TO_LIVE = TimeValue.ofMinutes(5);

  // The layer above limits the time, and an abort ends a wait. Timeout.DISABLED would mean not to
  // wait at all.
  private static final Timeout UNBOUNDED = Timeout.ofDays(1);

  private ClientSetup() {}

  /** Defaults that a user may change. */
  static HttpClientBuilder from(TransportSettings settings) {
    if (settings.maxConnections() < 1) {
      throw new IllegalArgumentException(
          "maxConnections: " + settings.maxConnections() + " is not positive");
    }
    var discarded = new RecentDiscard();
    HttpClientBuilder builder =
        HttpClientBuilder.create()
            .setConnectionManager(new ApachePool(pool(settings, discarded), discarded));
    ProxySettings proxy = settings.proxy();
    return proxy == null ? builder.useSystemProperties() : through(proxy, builder);
  }

  /** What the port guarantees, whatever the user has set. */
  static HttpClientBuilder lockDown(HttpClientBuilder builder) {
    return builder
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .addExecInterceptorLast("fireworks-connected", ClientSetup::noteConnected);
  }

  /** For every request, on top of what the user has set for the client. */
  static RequestConfig requests(CloseableHttpClient client) {
    RequestConfig users = client instanceof Configurable it ? it.getConfig() : null;
    return RequestConfig.copy(users == null ? RequestConfig.DEFAULT : users)
        .setConnectionRequestTimeout(UNBOUNDED)
        // Otherwise an abort would leave the connection to finish.
        .setHardCancellationEnabled(true)
        // Otherwise every plain request would offer an upgrade to TLS.
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  /** Runs last before the request is written, when the connection to the server is open. */
  private static ClassicHttpResponse noteConnected(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain next)
      throws IOException, HttpException {
    if (scope.originalRequest instanceof ApacheRequest ours) {
      ours.connected();
    }
    return next.proceed(new RequestWithoutQuery(request), scope);
  }

  private static PoolingHttpClientConnectionManager pool(
      TransportSettings settings, RecentDiscard discarded) {
    Timeout connect = positive(settings);
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(settings.maxConnections())
        // The bound is for each host: uploads to a storage host must not starve the calls.
        .setMaxConnTotal(Integer.MAX_VALUE)
        .setConnectionFactory(socket -> ApacheConnection.create(socket, discarded))
        .setTlsSocketStrategy(tls(settings.sslContext()))
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                // Checks before each reuse; the connection itself decides how.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .setTimeToLive(TIME_TO_LIVE)
                .build())
        .build();
  }

  private static Timeout positive(TransportSettings settings) {
    if (settings.connectTimeout().isZero() || settings.connectTimeout().isNegative()) {
      throw new IllegalArgumentException(
          "connectTimeout: " + settings.connectTimeout() + " is not positive");
    }
    return Timeout.of(settings.connectTimeout());
  }

  private static TlsSocketStrategy tls(@Nullable SSLContext context) {
    return context == null
        ? DefaultClientTlsStrategy.createSystemDefault()
        : new DefaultClientTlsStrategy(context);
  }

  private static HttpClientBuilder through(ProxySettings proxy, HttpClientBuilder builder) {
    var host = new HttpHost(proxy.host(), proxy.port());
    if (proxy.username() != null && proxy.password() != null) {
      var credentials = new BasicCredentialsProvider();
      credentials.setCredentials(
          new AuthScope(host),
          new UsernamePasswordCredentials(
              proxy.username(), proxy.password().reveal().toCharArray()));
      builder.setDefaultCredentialsProvider(credentials);
    }
    return builder.setProxy(host);
  }
}
