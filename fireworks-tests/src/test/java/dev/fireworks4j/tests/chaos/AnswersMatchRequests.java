// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.FireworksException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Malformed and ambiguous answers over HTTP/1.1 and HTTP/2. The call that gets one ends in its own answer or in an
 * exception of the library; the two calls after it get their own answers, whatever is left on the connection.
 */
final class AnswersMatchRequests implements Promise {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Some answers never end; the server of these rows is never slow. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  @Override
  public String words() {
    return "answers match requests";
  }

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    List<Map.Entry<String, String>> tricks = List.copyOf(WireTricks.all().entrySet());
    int rounds = Math.max(1, settings.creates() / 2_000);
    int[] calls = settings.calls(tricks.size() * rounds);
    var violations =
        new ArrayList<>(
            ParallelCalls.run(
                calls,
                new CallRecords(),
                call -> test(settings, tricks.get(call % tricks.size()))));
    String note = tricks.size() + " kinds of answers over HTTP/1.1";
    if (settings.isWhole() && violations.isEmpty() && settings.transport().equals(TestBed.JDK)) {
      note += ", " + Http2Tricks.test(settings, violations) + " over HTTP/2";
    }
    return new PromiseResult(
        calls.length * 3L, Map.of(Fault.GARBAGE, calls.length), violations, note);
  }

  private static void test(RunSettings settings, Map.Entry<String, String> trick) throws Exception {
    byte[] answer = trick.getValue().getBytes(ISO_8859_1);
    try (var server =
            KeepAliveServer.start(
                (request, out) -> {
                  if (request.id().equals("first")) {
                    out.write(answer);
                  } else {
                    KeepAliveServer.json(out, 200, Clients.job(request.id()));
                  }
                });
        var client = Clients.connect(settings, server.uri(), AnswersMatchRequests::limited)) {
      callsMatch(client, trick.getKey(), id -> {});
    }
  }

  static FireworksOptionsBuilder limited(FireworksOptionsBuilder options) {
    return options.timeouts(Timeouts.builder().call(LIMIT).attempt(SILENCE).build());
  }

  /** The server answers the job {@code first} as the trick says, and all others well. */
  static void callsMatch(Fireworks client, String trick, Consumer<String> beforeCall)
      throws Exception {
    beforeCall.accept("first");
    Object first = outcome(client, "first");
    Checks.require(
        first instanceof FireworksException || first.equals("first"), trick + " became " + first);
    for (String id : List.of("second", "third")) {
      beforeCall.accept(id);
      // A connection may still break over what was on it: a read is then repeated.
      var repeating = client.with(CallOptions.defaults().withMaxAttempts(3));
      Object outcome = outcome(repeating, id);
      Checks.require(outcome.equals(id), "after " + trick + ", " + id + " became " + outcome);
    }
  }

  private static Object outcome(Fireworks client, String id) throws Exception {
    return Checks.outcome(() -> client.dpoJobs().get(id).id());
  }
}
