// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.testkit.schema.SchemaTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table of facts says that the client has is there: some port sends it. */
class EveryOperationIsSentTest {
  @Test
  void by_a_port_of_the_client(@TempDir Path folder) throws Exception {
    try (var fake = FakeFireworks.start();
        var client = fake.connect()) {
      CreateCall.prepare(fake);
      for (Operations.Operation operation : Operations.all()) {
        attempt(() -> operation.run(client, folder));
      }
      for (Call call : others(client)) {
        attempt(call);
      }

      var missing = new TreeSet<>(SchemaTable.ofClient().operations());
      missing.removeAll(
          fake.requests().all().stream()
              .map(EveryOperationIsSentTest::operation)
              .collect(Collectors.toSet()));
      assertThat(missing).isEmpty();
    }
  }

  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  /** What stands below another resource. */
  private static List<Call> others(Fireworks client) {
    return List.of(
        () -> client.apiKeys("owner").create(CreateApiKey.builder().build()),
        () -> client.apiKeys("owner").list().first(),
        () -> client.apiKeys("owner").delete("key_1"),
        () -> client.evaluators().versions("e").get("v"),
        () -> client.evaluators().versions("e").delete("v"),
        () -> client.evaluators().versions("e").alias("v", "current"),
        () -> client.evaluators().versions("e").rollback("v"));
  }

  /** Whether it goes well is the matter of others. */
  private static void attempt(Call call) throws Exception {
    try {
      call.run();
    } catch (FireworksException | IllegalArgumentException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /** {@code POST dpoJobs/*:cancel} for a request about any job. */
  private static String operation(ReceivedRequest request) {
    String path = request.path().replaceFirst("^/v1/(accounts/[^/:]+/)?", "");
    int colon = path.indexOf(':', path.lastIndexOf('/') + 1);
    String verb = colon < 0 ? "" : path.substring(colon);
    var words = new ArrayList<>(List.of((colon < 0 ? path : path.substring(0, colon)).split("/")));
    for (int i = 1; i < words.size(); i += 2) {
      words.set(i, "*");
    }
    return request.method() + " " + String.join("/", words) + verb;
  }
}
