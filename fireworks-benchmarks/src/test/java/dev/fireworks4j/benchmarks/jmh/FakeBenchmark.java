// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.benchmarks.measure.SocketGet;
import dev.fireworks4j.testkit.FakeFireworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The fake beside WireMock with a stub that gives the same answer, each called in its own process. An operation is one
 * call, or one start.
 */
@State(Scope.Benchmark)
public class FakeBenchmark {
  private static final String JOB = "/v1/accounts/acme/supervisedFineTuningJobs/j1";

  private final FakeFireworks fake = startFake();
  private final Fireworks fireworks = fake.connect();
  private final SocketGet fakeSocket = new SocketGet(fake.baseUri().resolve(JOB));
  private final WireMockServer wireMock = startWireMock(answer(fake));
  private final SocketGet wireMockSocket = new SocketGet(URI.create(wireMock.baseUrl() + JOB));

  @Benchmark
  public Object inProcess() {
    return fireworks.supervisedFineTuningJobs().get("j1");
  }

  /** By the cheapest client there is, as is {@link #wireMock}. */
  @Benchmark
  public void socket() throws Exception {
    fakeSocket.once();
  }

  @Benchmark
  public void wireMock() throws Exception {
    wireMockSocket.once();
  }

  @Benchmark
  public void start() {
    FakeFireworks.start().close();
  }

  @Benchmark
  public void startOfWireMock() {
    startWireMock("{}").stop();
  }

  @TearDown
  public void close() {
    fireworks.close();
    fake.close();
    wireMock.stop();
  }

  private static FakeFireworks startFake() {
    FakeFireworks fake = FakeFireworks.start();
    fake.jobs().add("supervisedFineTuningJobs", Map.of("name", "j1"));
    return fake;
  }

  private static String answer(FakeFireworks fake) {
    var request =
        HttpRequest.newBuilder(fake.baseUri().resolve(JOB))
            .header("Authorization", "Bearer fw_test")
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WireMockServer startWireMock(String answer) {
    var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    server.stubFor(get(JOB).willReturn(okJson(answer)));
    return server;
  }
}
