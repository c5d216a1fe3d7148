// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects {@link FireworksOptions}. Written by hand, unlike the other builders, because it takes a key as text, as a
 * supplier, and a transport by name or as an object. Every setter rejects null and invalid values.
 */
public final class FireworksOptionsBuilder {
  @Nullable Supplier<Credential> apiKey;
  @Nullable String account;
  @Nullable URI baseUrl;
  @Nullable URI inferenceUrl;
  @Nullable String profile;
  @Nullable Path authFile;
  @Nullable String transportName;
  @Nullable HttpTransport transport;
  UnaryOperator<HttpTransport> transportDecorator = UnaryOperator.identity();
  Timeouts timeouts = Timeouts.defaults();
  Timekeeper time = Timekeeper.system();
  @Nullable ProxySettings proxy;
  @Nullable SSLContext sslContext;
  int maxConnections = 64;
  RetryPolicy retry = RetryPolicy.defaults();
  CircuitBreakerPolicy circuitBreaker = CircuitBreakerPolicy.defaults();
  @Nullable String userAgentSuffix;
  Headers headers = Headers.empty();
  List<CallListener> listeners = List.of();
  boolean plainHttpAllowed;
  long maxResponseBytes = 64L << 20;

  FireworksOptionsBuilder() {}

  FireworksOptionsBuilder(FireworksOptionsBuilder from) {
    apiKey = from.apiKey;
    account = from.account;
    baseUrl = from.baseUrl;
    inferenceUrl = from.inferenceUrl;
    profile = from.profile;
    authFile = from.authFile;
    transportName = from.transportName;
    transport = from.transport;
    transportDecorator = from.transportDecorator;
    timeouts = from.timeouts;
    time = from.time;
    proxy = from.proxy;
    sslContext = from.sslContext;
    maxConnections = from.maxConnections;
    retry = from.retry;
    circuitBreaker = from.circuitBreaker;
    userAgentSuffix = from.userAgentSuffix;
    headers = from.headers;
    listeners = from.listeners;
    plainHttpAllowed = from.plainHttpAllowed;
    maxResponseBytes = from.maxResponseBytes;
  }

  /** A key that can be checked before the first call. */
  record FixedKey(Credential get) implements Supplier<Credential> {}

  /** A fixed key, usually {@code fw_...}; checked when the client connects. */
  public FireworksOptionsBuilder apiKey(String key) {
    return apiKey(new FixedKey(Credential.of(Objects.requireNonNull(key, "apiKey"))));
  }

  /** A key that can change: asked for at each attempt, on the thread of the call. */
  public FireworksOptionsBuilder apiKey(Supplier<Credential> key) {
    apiKey = Objects.requireNonNull(key, "apiKey");
    return this;
  }

  /** Account id; {@code acme} and {@code accounts/acme} mean the same. */
  public FireworksOptionsBuilder account(String id) {
    account = OptionChecks.account("account", id);
    return this;
  }

  /** Another control plane, e.g. a fake: absolute http or https, without query or fragment. */
  public FireworksOptionsBuilder baseUrl(URI url) {
    baseUrl = OptionChecks.url("baseUrl", url);
    return this;
  }

  /**
   * Another place for inference, e.g. {@code https://us.api.fireworks.ai/inference}: {@code /v1/chat/completions} and
   * the other paths of questions are added to it, so it must not end with {@code /v1}. Further rules as for {@link
   * #baseUrl}. The host of a deployment's direct route has its own keys, so it needs a client of its own.
   */
  public FireworksOptionsBuilder inferenceUrl(URI url) {
    inferenceUrl = OptionChecks.inferenceUrl("inferenceUrl", url);
    return this;
  }

  /** Reads {@code ~/.fireworks/profiles/<name>/auth.ini} before the environment. */
  public FireworksOptionsBuilder profile(String name) {
    profile = OptionChecks.profile("profile", name);
    return this;
  }

  /** Reads this file before the environment. */
  public FireworksOptionsBuilder authFile(Path file) {
    authFile = Objects.requireNonNull(file, "authFile");
    return this;
  }

  /** Picks a transport on the class path by its name: {@code apache} or {@code jdk}. */
  public FireworksOptionsBuilder transport(String name) {
    transportName = Objects.requireNonNull(name, "transport");
    transport = null;
    return this;
  }

  /** A transport of the user's own, which the client closes when it is closed. */
  public FireworksOptionsBuilder transport(HttpTransport own) {
    transport = Objects.requireNonNull(own, "transport");
    transportName = null;
    return this;
  }

  /**
   * Wraps the transport of the client, whichever it is; one that is given later wraps what the earlier ones made. The
   * client closes the wrapper alone, which must close what it wraps. It sees every request, those to signed URLs too,
   * to which no header may be added.
   */
  public FireworksOptionsBuilder transportDecorator(UnaryOperator<HttpTransport> decorator) {
    Objects.requireNonNull(decorator, "transportDecorator");
    UnaryOperator<HttpTransport> earlier = transportDecorator;
    transportDecorator = made -> decorator.apply(earlier.apply(made));
    return this;
  }

  /** Deadlines and timeouts. */
  public FireworksOptionsBuilder timeouts(Timeouts limits) {
    timeouts = Objects.requireNonNull(limits, "timeouts");
    return this;
  }

  /** Clock and sleep; a test passes a virtual clock. */
  public FireworksOptionsBuilder time(Timekeeper port) {
    time = Objects.requireNonNull(port, "time");
    return this;
  }

  /** An HTTP proxy for everything this client sends. */
  public FireworksOptionsBuilder proxy(ProxySettings settings) {
    proxy = Objects.requireNonNull(settings, "proxy");
    return this;
  }

  /** Trust and keys for TLS. Host names are always checked. */
  public FireworksOptionsBuilder sslContext(SSLContext context) {
    sslContext = Objects.requireNonNull(context, "sslContext");
    return this;
  }

  /** Maximum number of open connections to one host, at least 1. */
  public FireworksOptionsBuilder maxConnections(int connections) {
    if (connections < 1) {
      throw new IllegalArgumentException("maxConnections: " + connections + " is less than 1");
    }
    maxConnections = connections;
    return this;
  }

  /** When a failed attempt is repeated. */
  public FireworksOptionsBuilder retry(RetryPolicy policy) {
    retry = Objects.requireNonNull(policy, "retry");
    return this;
  }

  /** When calls to a failing host are refused. */
  public FireworksOptionsBuilder circuitBreaker(CircuitBreakerPolicy policy) {
    circuitBreaker = Objects.requireNonNull(policy, "circuitBreaker");
    return this;
  }

  /** Names the caller's program at the end of the User-Agent, e.g. {@code acme-trainer/2.1}. */
  public FireworksOptionsBuilder userAgentSuffix(String suffix) {
    Headers.empty().with("User-Agent", Objects.requireNonNull(suffix, "userAgentSuffix"));
    userAgentSuffix = suffix;
    return this;
  }

  /** A header for every request to the service. Those that this library sets itself are refused. */
  public FireworksOptionsBuilder header(String name, String value) {
    headers = headers.with(OptionChecks.headerName(name), Objects.requireNonNull(value, name));
    return this;
  }

  /** Adds a listener. */
  public FireworksOptionsBuilder listener(CallListener listener) {
    var more = new ArrayList<>(listeners);
    more.add(Objects.requireNonNull(listener, "listener"));
    listeners = List.copyOf(more);
    return this;
  }

  /** Allows plain http to hosts other than loopback: the key travels in the clear. */
  public FireworksOptionsBuilder allowPlainHttp(boolean allowed) {
    plainHttpAllowed = allowed;
    return this;
  }

  /** Largest JSON answer to read, in bytes after decompression; at least 1 KiB. */
  public FireworksOptionsBuilder maxResponseBytes(long bytes) {
    if (bytes < 1024) {
      throw new IllegalArgumentException("maxResponseBytes: " + bytes + " is less than 1024");
    }
    maxResponseBytes = bytes;
    return this;
  }

  /** The options; what is still unset is filled in when the client connects. */
  public FireworksOptions build() {
    return new FireworksOptions(this);
  }
}
