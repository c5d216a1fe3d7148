// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.apache.ApacheTransport;
import dev.fireworks4j.transport.jdk.JdkTransport;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Ways to connect a client. */
final class Connecting {
  private Connecting() {}

  static void first(FireworksOptions options, PrintStream out) {
    // tag::first
    try (Fireworks fireworks = Fireworks.connect(options)) {
      for (DpoJob job : fireworks.dpoJobs().list()) {
        out.println(job.id() + " " + job.state());
      }
    }
    // end::first
  }

  static FireworksOptions options(String apiKey) {
    // tag::options
    var options =
        FireworksOptions.builder().apiKey(apiKey).account("acme").transport("jdk").build();
    // end::options
    return options;
  }

  static FireworksOptions patient() {
    // tag::patience
    var options =
        FireworksOptions.builder()
            .timeouts(Timeouts.builder().call(Duration.ofMinutes(2)).build())
            .retry(RetryPolicy.builder().maxAttempts(5).build())
            .build();
    // end::patience
    return options;
  }

  static FireworksOptions throughProxy(String password) {
    // tag::proxy
    var proxy =
        ProxySettings.of("proxy.example.com", 3128)
            .withCredentials("build", Credential.of(password));
    var options = FireworksOptions.builder().proxy(proxy).build();
    // end::proxy
    return options;
  }

  static FireworksOptions withPrivateCa(Path trustStoreFile, char[] password) throws Exception {
    // tag::private-ca
    var trustStore = KeyStore.getInstance(trustStoreFile.toFile(), password);
    var authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    authorities.init(trustStore);
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, authorities.getTrustManagers(), null);
    var options = FireworksOptions.builder().sslContext(tls).build();
    // end::private-ca
    return options;
  }

  static HttpTransport ownJdkClient(Executor executor) {
    // tag::own-jdk
    HttpTransport transport = JdkTransport.of(HttpClient.newBuilder().executor(executor).build());
    // end::own-jdk
    return transport;
  }

  static HttpTransport ownApacheClient(IntConsumer statuses) {
    // tag::own-apache
    HttpTransport transport =
        ApacheTransport.of(
            client ->
                client.addResponseInterceptorLast(
                    (response, entity, context) -> statuses.accept(response.getCode())));
    // end::own-apache
    return transport;
  }
}
