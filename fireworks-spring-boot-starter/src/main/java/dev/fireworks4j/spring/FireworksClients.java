// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spring;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.spring.FireworksProperties.AccountProperties;
import dev.fireworks4j.transport.ProxySettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;

/** Connects clients with the settings of properties, connection details and customizers. */
record FireworksClients(
    FireworksProperties properties,
    FireworksConnectionDetails details,
    ObjectProvider<FireworksOptionsCustomizer> customizers) {
  Fireworks connect() {
    return connect(null, new AccountProperties(details.accountId(), details.apiKey()));
  }

  /** The account of a qualifier: a separate client if it has its own key, else a view of the given one. */
  Fireworks account(String qualifier, Fireworks shared) {
    AccountProperties given =
        Objects.requireNonNull(properties.accounts().get(qualifier), qualifier);
    String id = given.accountId() == null ? qualifier : given.accountId();
    Credential key = given.apiKey();
    return key == null ? shared.account(id) : connect(qualifier, new AccountProperties(id, key));
  }

  private Fireworks connect(@Nullable String qualifier, AccountProperties account) {
    String prefix = qualifier == null ? "" : "accounts." + qualifier + ".";
    var problems = new PropertyProblems();
    FireworksOptionsBuilder options = FireworksOptions.builder();
    problems.set(prefix + "api-key", account.apiKey(), key -> options.apiKey(key.reveal()));
    problems.set(prefix + "account-id", account.accountId(), options::account);
    applyConnection(options, problems);
    applyRest(options, problems);
    new PolicyProperties(problems).applyTo(options, properties);
    problems.throwIfAny();
    customizers.orderedStream().forEach(customizer -> customizer.customize(options));
    return Fireworks.connect(options.build());
  }

  private void applyConnection(FireworksOptionsBuilder options, PropertyProblems problems) {
    problems.set("base-url", details.baseUrl(), options::baseUrl);
    problems.set("inference-url", details.inferenceUrl(), options::inferenceUrl);
    problems.set("profile", properties.profile(), options::profile);
    problems.set("auth-file", properties.authFile(), options::authFile);
    problems.set("transport", properties.transport(), options::transport);
    applyProxy(options, problems);
    applySsl(options, problems);
  }

  private void applySsl(FireworksOptionsBuilder options, PropertyProblems problems) {
    try {
      SslBundle bundle = details.sslBundle();
      if (bundle != null) {
        options.sslContext(bundle.createSslContext());
      }
    } catch (NoSuchSslBundleException e) {
      problems.add("ssl.bundle", String.valueOf(e.getMessage()));
    }
  }

  private void applyRest(FireworksOptionsBuilder options, PropertyProblems problems) {
    problems.set("max-connections", properties.maxConnections(), options::maxConnections);
    problems.set(
        "max-response-size",
        properties.maxResponseSize(),
        size -> options.maxResponseBytes(size.toBytes()));
    problems.set("user-agent-suffix", properties.userAgentSuffix(), options::userAgentSuffix);
    options.allowPlainHttp(properties.allowPlainHttp());
    properties
        .headers()
        .forEach(
            (name, value) ->
                problems.set("headers." + name, value, text -> options.header(name, text)));
  }

  private void applyProxy(FireworksOptionsBuilder options, PropertyProblems problems) {
    FireworksProperties.ProxyProperties proxy = properties.proxy();
    if ((proxy.username() == null) != (proxy.password() == null)) {
      problems.add("proxy.username", "it and proxy.password need each other; give both or none");
    }
    if (proxy.host() != null && proxy.port() == null) {
      problems.add("proxy.port", "it is missing; give a number between 1 and 65535");
    } else {
      problems.set("proxy", proxy.host(), host -> options.proxy(settings(proxy, host)));
    }
  }

  private static ProxySettings settings(FireworksProperties.ProxyProperties proxy, String host) {
    var settings = ProxySettings.of(host, Objects.requireNonNull(proxy.port()));
    String user = proxy.username();
    Credential password = proxy.password();
    return user == null || password == null ? settings : settings.withCredentials(user, password);
  }
}
