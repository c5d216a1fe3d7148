// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Short texts of a server whose value is huge, or that stand for a lot of work: none takes longer than its call may.
 */
final class NumbersAreBounded implements Promise {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private static final List<String> VALUES =
      List.of(
          "1e99999999",
          "-1e99999999",
          "1e2147483647",
          "1e-2147483647",
          "9".repeat(6_000),
          "NaN",
          "Infinity",
          "0x1p2000000000",
          "1e400000000s");

  private static final List<String> HEADERS =
      List.of(
          "Retry-After",
          "retry-after-ms",
          "Date",
          "X-RateLimit-Reset",
          "Content-Range",
          "X-Request-Id");

  private static final List<String> FIELDS =
      List.of(
          "maxJobDuration",
          "createTime",
          "exampleCount",
          "epochs",
          "learningRate",
          "estimatedCost",
          "jobProgress",
          "status",
          "state");

  @Override
  public String words() {
    return "numbers are bounded";
  }

  /** One answer: with a header, or a member of the body, of that value. */
  private record Answer(int status, String headers, String body) {}

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    List<Answer> answers = answers();
    int[] calls = settings.calls(answers.size());
    try (var server =
            KeepAliveServer.start(
                (request, out) -> {
                  Answer answer = answers.get(Integer.parseInt(request.id().substring(1)));
                  KeepAliveServer.bytes(
                      out, answer.status(), answer.headers(), answer.body().getBytes(UTF_8));
                });
        var client =
            Clients.connect(
                settings, server.uri(), o -> o.timeouts(Timeouts.defaults().withCall(DEADLINE)))) {
      var violations =
          ParallelCalls.run(
              calls,
              new CallRecords(),
              call -> {
                String id = "n" + call;
                Checks.outcomeWithin(LIMIT, () -> client.dpoJobs().get(id));
                Checks.outcomeWithin(LIMIT, () -> client.batchInferenceJobs().get(id));
                Checks.outcomeWithin(LIMIT, () -> client.datasets().get(id));
              });
      return new PromiseResult(
          calls.length * 3L,
          Map.of(Fault.GARBAGE, calls.length),
          List.copyOf(violations),
          "in " + HEADERS.size() + " headers and " + FIELDS.size() + " fields");
    }
  }

  private static List<Answer> answers() {
    var answers = new ArrayList<Answer>();
    for (String value : VALUES) {
      for (String header : HEADERS) {
        answers.add(new Answer(503, header + ": " + value + "\r\n", "{}"));
        answers.add(
            new Answer(
                200, header + ": " + value + "\r\n", "{\"name\":\"accounts/acme/dpoJobs/n\"}"));
      }
      for (String field : FIELDS) {
        answers.add(new Answer(200, "", "{\"name\":\"x\",\"" + field + "\":\"" + value + "\"}"));
        answers.add(new Answer(200, "", "{\"name\":\"x\",\"" + field + "\":" + value + "}"));
      }
    }
    return answers;
  }
}
