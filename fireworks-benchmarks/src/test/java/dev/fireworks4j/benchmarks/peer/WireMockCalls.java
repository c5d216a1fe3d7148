// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.benchmarks.measure.SocketGet;
import java.net.URI;
import java.util.Map;

/** Calls of the one stub over sockets. */
public final class WireMockCalls implements Caller {
  private final WireMockServer server = WireMock.start();
  private final SocketGet get =
      new SocketGet(URI.create(server.baseUrl() + "/v1/accounts/acme/supervisedFineTuningJobs/j1"));
  private final Calls calls = new Calls();

  public WireMockCalls(Setup setup) {}

  @Override
  public Map<String, Double> run(Load load) throws Exception {
    return calls.run(load, get::once);
  }

  @Override
  public void close() {
    server.stop();
  }
}
