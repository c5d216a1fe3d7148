// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.resource.Credential;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code fireworks.*}. A null value is not set: then the environment, {@code auth.ini} and the defaults
 * of {@link dev.fireworks4j.FireworksOptions} decide.
 *
 * @param enabled Whether to create a client and its gateways.
 * @param apiKey API key, usually fw_ and letters. Comes before a profile or an auth file.
 * @param accountId Account to work on. Without one, the first call asks the service for the only one the key can see.
 * @param baseUrl Control plane of the service.
 * @param inferenceUrl Place of inference; by default /inference below the base URL.
 * @param profile Profile below ~/.fireworks/profiles whose auth.ini holds the key.
 * @param authFile File in the format of auth.ini that holds the key.
 * @param transport Name of the transport to use, where several are on the class path.
 * @param maxConnections Maximum number of open connections to one host.
 * @param maxResponseSize Largest JSON answer that is read.
 * @param userAgentSuffix Text at the end of the User-Agent, such as acme-trainer/2.1.
 * @param allowPlainHttp Whether plain http to hosts other than loopback is allowed. The key then travels in the clear.
 * @param headers Headers of every request to the service.
 * @param accounts More accounts, by the qualifier under which their beans are injected.
 * @param timeouts Deadlines and timeouts.
 * @param retry When a failed attempt is repeated.
 * @param circuitBreaker When calls to a failing host are refused.
 * @param proxy HTTP proxy for everything that the client sends.
 * @param ssl Trust and keys for TLS.
 * @param fake The fake service of the testkit, for development without a network or a bill.
 */
@ConfigurationProperties("fireworks")
public record FireworksProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable Credential apiKey,
    @Nullable String accountId,
    @Nullable URI baseUrl,
    @Nullable URI inferenceUrl,
    @Nullable String profile,
    @Nullable Path authFile,
    @Nullable String transport,
    @Nullable Integer maxConnections,
    @Nullable DataSize maxResponseSize,
    @Nullable String userAgentSuffix,
    @DefaultValue("false") boolean allowPlainHttp,
    @DefaultValue Map<String, String> headers,
    @DefaultValue Map<String, AccountProperties> accounts,
    @DefaultValue TimeoutProperties timeouts,
    @DefaultValue RetryProperties retry,
    @DefaultValue BreakerProperties circuitBreaker,
    @DefaultValue ProxyProperties proxy,
    @DefaultValue SslProperties ssl,
    @DefaultValue FakeProperties fake) {

  /** The maps are copied. */
  public FireworksProperties {
    headers = Map.copyOf(headers);
    accounts = Map.copyOf(accounts);
  }

  /**
   * One more account.
   *
   * @param accountId Id of the account; by default the qualifier itself.
   * @param apiKey Key for this account alone, which gets a client of its own. Without one, the account shares key and
   *     connections with the first.
   */
  public record AccountProperties(@Nullable String accountId, @Nullable Credential apiKey) {}

  /**
   * Deadlines and timeouts.
   *
   * @param call Deadline of one call over all its attempts; default 60s.
   * @param attempt Longest silence within one attempt; default 20s.
   * @param connect Limit of one TCP connect and TLS handshake; default 5s.
   * @param upload Deadline of one upload over all its files; default 1h.
   * @param download Deadline of one download over all its files; default 1h.
   * @param inference Deadline of an answer of a model that is not streamed; default 10m.
   * @param firstEvent Deadline of the first event of a stream; default 10m.
   * @param nextEvent Longest wait for each further event of a stream; default 10m.
   */
  public record TimeoutProperties(
      @Nullable Duration call,
      @Nullable Duration attempt,
      @Nullable Duration connect,
      @Nullable Duration upload,
      @Nullable Duration download,
      @Nullable Duration inference,
      @Nullable Duration firstEvent,
      @Nullable Duration nextEvent) {}

  /**
   * When a failed attempt is repeated.
   *
   * @param maxAttempts Attempts in all, the first included; default 3.
   * @param firstDelay Upper bound of the first random wait; default 500ms.
   * @param maxDelay Upper bound of any wait that the server did not ask for; default 8s.
   * @param budget Retries that a host may use up before successes return some; 0 for no limit; default 200.
   */
  public record RetryProperties(
      @Nullable Integer maxAttempts,
      @Nullable Duration firstDelay,
      @Nullable Duration maxDelay,
      @Nullable Integer budget) {}

  /**
   * When calls to a failing host are refused.
   *
   * @param enabled Whether there is a circuit breaker for each host.
   * @param window Number of recent attempts that are counted; default 50.
   * @param minimumAttempts Attempts before it may open; default 20.
   * @param failureRatePercent Share of failures at which it opens; default 80.
   * @param openFor How long it refuses calls before it lets probes through; default 15s.
   * @param probes Attempts let through while half open; default 3.
   */
  public record BreakerProperties(
      @DefaultValue("true") boolean enabled,
      @Nullable Integer window,
      @Nullable Integer minimumAttempts,
      @Nullable Integer failureRatePercent,
      @Nullable Duration openFor,
      @Nullable Integer probes) {}

  /**
   * An HTTP proxy. Without a host, the JVM's system properties decide.
   *
   * @param host Name or address of the proxy.
   * @param port TCP port of the proxy.
   * @param username User for Basic authentication; needs a password.
   * @param password Password of that user.
   */
  public record ProxyProperties(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String username,
      @Nullable Credential password) {}

  /**
   * Trust and keys for TLS.
   *
   * @param bundle Name of the SSL bundle to use.
   */
  public record SslProperties(@Nullable String bundle) {}

  /**
   * The fake service, which needs fireworks-testkit on the class path.
   *
   * @param enabled Whether to start a fake in this process and connect the client to it.
   * @param speed How many times faster than the machine's clock the fake's jobs run.
   * @param port Port of the loopback interface on which other programs reach the fake; 0 for a free one.
   */
  public record FakeProperties(
      @DefaultValue("false") boolean enabled,
      @DefaultValue("60") double speed,
      @DefaultValue("0") int port) {}
}
