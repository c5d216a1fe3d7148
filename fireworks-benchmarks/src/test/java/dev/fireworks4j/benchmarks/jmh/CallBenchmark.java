// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.benchmarks.bare.HttpCall;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.rest.call.Budget;
import dev.fireworks4j.rest.call.CallRunner;
import dev.fireworks4j.rest.call.CallSettings;
import dev.fireworks4j.rest.call.Identity;
import dev.fireworks4j.rest.call.Operation;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a call costs without a network, beside a bare call with one. An operation is one call. */
@State(Scope.Benchmark)
public class CallBenchmark {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final CallSettings settings =
      new CallSettings(MINUTE, RetryPolicy.defaults(), Headers.empty(), null, null);
  private final Operation<String> operation =
      Operation.of(
          "get dpoJob \"d\" in accounts/acme",
          "GET",
          URI.create("https://api.fireworks.ai/v1/accounts/acme/dpoJobs/d"),
          body -> "read");
  private final CallRunner runner = runner();
  private final Fireworks fireworks = StillTransport.client("{}".getBytes(UTF_8));
  private final HttpCall bare = HttpCall.of("apache");
  private final URI job =
      URI.create(
          System.getProperty(JmhForks.SERVER)
              + "/v1/accounts/b2048/supervisedFineTuningJobs/support-bot-v3");

  /** Deadline, retry, breaker, log and listener around nothing: no URI to build, no JSON to read. */
  @Benchmark
  public Object layers() {
    return runner.run(operation, runner.begin(Budget.of(MINUTE), settings));
  }

  /** A whole call whose answer is {@code {}}. */
  @Benchmark
  public void wholeCall() {
    fireworks.datasets().delete("d");
  }

  /** 2 KB from the canned server, read and dropped. */
  @Benchmark
  public Object bareCall() throws Exception {
    return bare.get(job, body -> body.readAllBytes().length);
  }

  @TearDown
  public void close() throws IOException {
    runner.close();
    fireworks.close();
    bare.close();
  }

  private static CallRunner runner() {
    var transport = StillTransport.ofNothing();
    var options =
        FireworksOptions.builder()
            .apiKey("fw_bench")
            .transport(transport)
            .listener(new CallListener() {})
            .build();
    var key = Credential.of("fw_bench");
    var identity = new Identity(() -> key, "bench/1", Headers.empty());
    return new CallRunner(transport, options, identity);
  }
}
