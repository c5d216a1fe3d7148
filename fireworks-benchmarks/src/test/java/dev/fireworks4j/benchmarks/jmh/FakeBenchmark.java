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
public class FakeBenchmark {
  private static final String JOB = "/v1/accounts/acme/supervisedFineTuningJobs/j1";

  @Benchmark
  public Object inProcess(Fake fake) {
    return fake.client.supervisedFineTuningJobs().get("j1");
  }

  /** By the cheapest client there is, as is {@link #wireMock}. */
  @Benchmark
  public void socket(Fake fake) throws Exception {
    fake.socket.once();
  }

  @Benchmark
  public void wireMock(WireMockStub stub) throws Exception {
    stub.socket.once();
  }

  @Benchmark
  public void start() {
    FakeFireworks.start().close();
  }

  @Benchmark
  public void startOfWireMock() {
    startWireMock("{}").stop();
  }

  /** The fake with one job. */
  @State(Scope.Benchmark)
  public static class Fake {
    private final FakeFireworks server = startFake();
    private final Fireworks client = server.connect();
    private final SocketGet socket = new SocketGet(server.baseUri().resolve(JOB));

    @TearDown
    public void close() {
      client.close();
      server.close();
    }
  }

  /** WireMock with the answer of the fake. In a fork of the fake alone it would only take time to start. */
  @State(Scope.Benchmark)
  public static class WireMockStub {
    private final WireMockServer server = startWireMock(answer());
    private final SocketGet socket = new SocketGet(URI.create(server.baseUrl() + JOB));

    @TearDown
    public void close() {
      server.stop();
    }
  }

  private static FakeFireworks startFake() {
    FakeFireworks fake = FakeFireworks.start();
    fake.jobs().add("supervisedFineTuningJobs", Map.of("name", "j1"));
    return fake;
  }

  private static String answer() {
    try (FakeFireworks fake = startFake()) {
      var request =
          HttpRequest.newBuilder(fake.baseUri().resolve(JOB))
              .header("Authorization", "Bearer fw_test")
              .build();
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
