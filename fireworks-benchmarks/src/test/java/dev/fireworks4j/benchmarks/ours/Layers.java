// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Credential;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.CallSettings;
import dev.fireworks4j.rest.call.Identity;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.transport.Headers;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Deadline, retry, breaker, log and listener around nothing: no network, no URI to build, no JSON to read. */
public final class Layers implements Contender {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final CallRunner runner;
  private final CallSettings settings =
      new CallSettings(MINUTE, RetryPolicy.defaults(), Headers.empty(), null, null);
  private final Operation<String> operation =
      Operation.of(
          "get dpoJob \"d\" in accounts/acme",
          "GET",
          URI.create("https://api.fireworks.ai/v1/accounts/acme/dpoJobs/d"),
          body -> "read");
  private final int calls;

  public Layers(Setup setup) {
    var transport = StillTransport.ofNothing();
    FireworksOptions options =
        FireworksOptions.builder()
            .apiKey("fw_bench")
            .transport(transport)
            .listener(new CallListener() {})
            .build();
    Credential key = Credential.of("fw_bench");
    runner =
        new CallRunner(
            transport,
            options,
            new Identity(() -> key, "bench/1", Headers.empty()),
            new JsonCodec());
    calls = setup.amount();
  }

  @Override
  public Map<String, Double> run() {
    for (int i = 0; i < calls; i++) {
      runner.run(operation, runner.begin(MINUTE, settings));
    }
    return Figures.items(calls);
  }

  @Override
  public void close() {
    runner.close();
  }
}
