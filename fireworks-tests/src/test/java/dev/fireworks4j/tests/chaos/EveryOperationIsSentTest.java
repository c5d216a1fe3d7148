// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.model.AwsS3Source;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ImportModel;
import dev.fireworks4j.model.ModelConfig;
import dev.fireworks4j.model.PeftDetails;
import dev.fireworks4j.model.PrepareModel;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ReceivedRequest;
import dev.fireworks4j.testkit.schema.SchemaTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table of facts says that the client has is there: some port sends it. */
class EveryOperationIsSentTest {
  private static final PeftDetails PEFT =
      new PeftDetails(CreateCall.MODEL, 8, List.of("q_proj"), null, null, Map.of());
  private static final AwsS3Source BUCKET =
      AwsS3Source.builder().s3Bucket("b").s3Path("p").roleArn("arn").build();

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

  /** What stands below a resource, and what needs more than texts. */
  private static List<Call> others(Fireworks client) {
    String base = CreateCall.MODEL;
    return List.of(
        () -> client.apiKeys("owner").create(CreateApiKey.builder().build()),
        () -> client.apiKeys("owner").list().first(),
        () -> client.apiKeys("owner").delete("key_1"),
        () -> client.deploymentShapes().versions("s").list().first(),
        () -> client.deploymentShapes().versions("s").get("v"),
        () ->
            client
                .deploymentShapes()
                .match(MatchDeploymentShapes.builder().baseModel(base).build())
                .first(),
        () ->
            client
                .deployments()
                .create(
                    CreateDeployment.builder().baseModel(base).deploymentShape("default").build()),
        () -> client.deployments().update("d", UpdateDeployment.builder().displayName("x").build()),
        () -> client.deployments().deleteTags("d", List.of("custom/a")),
        () ->
            client
                .routers()
                .create(
                    CreateRouter.builder().deployments(List.of("d")).evenLoad(Empty.of()).build()),
        () -> client.evaluators().versions("e").list().first(),
        () -> client.evaluators().versions("e").get("v"),
        () -> client.evaluators().versions("e").delete("v"),
        () -> client.evaluators().versions("e").alias("v", "current"),
        () -> client.evaluators().versions("e").rollback("v"),
        () -> client.models().create(CreateModel.builder().id("m").peftDetails(PEFT).build()),
        () -> client.models().importFrom("m", ImportModel.builder().awsS3Source(BUCKET).build()),
        () -> client.models().prepare("m", PrepareModel.builder().build()),
        () -> client.models().validateConfig(ModelConfig.builder().configJson("{}").build()));
  }

  /** Whether it goes well is the matter of others. */
  private static void attempt(Call call) throws Exception {
    try {
      call.run();
    } catch (RuntimeException refused) {
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
