// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a client is set up. Immutable; what is left out comes from the environment, then from {@code
 * ~/.fireworks/auth.ini}, then from the defaults, when the client connects.
 *
 * <p>{@code FIREWORKS_API_KEY}, {@code FIREWORKS_ACCOUNT_ID}, {@code FIREWORKS_BASE_URL}, {@code FIREWORKS_TRANSPORT},
 * {@code FIREWORKS_PROFILE} and {@code FIREWORKS_AUTH_FILE} are read.
 */
public final class FireworksOptions {
  private final FireworksOptionsBuilder values;

  FireworksOptions(FireworksOptionsBuilder builder) {
    this.values = new FireworksOptionsBuilder(builder);
  }

  /** Everything unset. */
  public static FireworksOptionsBuilder builder() {
    return new FireworksOptionsBuilder();
  }

  /** A builder that starts from these options. */
  public FireworksOptionsBuilder toBuilder() {
    return new FireworksOptionsBuilder(values);
  }

  /** The API key, asked for at each attempt; null to look in the environment. */
  public @Nullable Supplier<Credential> apiKey() {
    return values.apiKey;
  }

  /** Account id without {@code accounts/}; null to look in the environment, then for the only one the key can see. */
  public @Nullable String account() {
    return values.account;
  }

  /** Where the control plane is; null for {@code https://api.fireworks.ai}. */
  public @Nullable URI baseUrl() {
    return values.baseUrl;
  }

  /** Where inference is; null for {@code /inference} below the base URL. */
  public @Nullable URI inferenceUrl() {
    return values.inferenceUrl;
  }

  /** Profile whose {@code auth.ini} to read; null for none. */
  public @Nullable String profile() {
    return values.profile;
  }

  /** An {@code auth.ini} of the user's own; null for the usual place. */
  public @Nullable Path authFile() {
    return values.authFile;
  }

  /** Name of the transport to use; null to take the one that is there. */
  public @Nullable String transportName() {
    return values.transportName;
  }

  /** The user's own transport, which the client closes; null to find one. */
  public @Nullable HttpTransport transport() {
    return values.transport;
  }

  /** What wraps the transport; changes nothing unless it is set. */
  public UnaryOperator<HttpTransport> transportDecorator() {
    return values.transportDecorator;
  }

  /** Deadlines and timeouts. */
  public Timeouts timeouts() {
    return values.timeouts;
  }

  /** The clock and sleep of waits between attempts and polls. */
  public Timekeeper time() {
    return values.time;
  }

  /** An HTTP proxy; null to follow the JVM's system properties. */
  public @Nullable ProxySettings proxy() {
    return values.proxy;
  }

  /** TLS settings; null for the JVM's default. */
  public @Nullable SSLContext sslContext() {
    return values.sslContext;
  }

  /** Maximum number of open connections to one host; default 64. */
  public int maxConnections() {
    return values.maxConnections;
  }

  /** When a failed attempt is repeated. */
  public RetryPolicy retry() {
    return values.retry;
  }

  /** When calls to a failing host are refused. */
  public CircuitBreakerPolicy circuitBreaker() {
    return values.circuitBreaker;
  }

  /** Added to the User-Agent, e.g. {@code acme-trainer/2.1}; null for nothing. */
  public @Nullable String userAgentSuffix() {
    return values.userAgentSuffix;
  }

  /** Sent with every request to the service, never to signed URLs. */
  public Headers headers() {
    return values.headers;
  }

  /** Told about every call. */
  public List<CallListener> listeners() {
    return values.listeners;
  }

  /** True if plain http to a host other than loopback is allowed; default false. */
  public boolean isPlainHttpAllowed() {
    return values.plainHttpAllowed;
  }

  /** Largest JSON answer that is read, in bytes after decompression; default 64 MiB. */
  public long maxResponseBytes() {
    return values.maxResponseBytes;
  }

  /** The addresses that it connects to, without credentials. */
  @Override
  public String toString() {
    return "FireworksOptions[account=" + account() + ", baseUrl=" + baseUrl() + "]";
  }
}
