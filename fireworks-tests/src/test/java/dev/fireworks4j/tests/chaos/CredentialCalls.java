// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.SignedUrl;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What one caller does with secrets; every text that comes out of it is handed to the search. */
record CredentialCalls(Fireworks client, Path file, SecretSearch search) {

  void make(int call) throws Exception {
    keep(call, () -> create(call));
    keep(call, () -> transfer(call));
  }

  private void create(int call) {
    var wandb =
        WandbConfig.builder().enabled(true).apiKey(Credential.of(NothingLeaks.WANDB)).project("p");
    search.text(call, "builder " + wandb);
    var spec =
        CreateSupervisedFineTuningJob.builder()
            .id("job-" + call)
            .dataset(CreateCall.DATASET)
            .baseModel(CreateCall.MODEL)
            .wandbConfig(wandb.build());
    search.text(call, "spec " + spec + " " + spec.build());
    search.text(call, "job " + client.supervisedFineTuningJobs().create(spec.build()));
  }

  private void transfer(int call) throws Exception {
    String id = "set-" + call;
    client.datasets().create(CreateDataset.builder().id(id).exampleCount(1L).build());
    Map<String, SignedUrl> urls =
        client.datasets().uploadUrls(id, Map.of("a.jsonl", Files.size(file)));
    search.text(call, "urls " + urls);
    SignedUrl url = urls.values().iterator().next();
    search.secret(String.valueOf(URI.create(url.reveal()).getRawQuery()));
    keep(call, () -> client.files().upload(url, file));
    client.files().open(url).close();
  }

  private void keep(int call, Step step) throws Exception {
    try {
      step.run();
    } catch (FireworksException failure) {
      var text = new StringWriter();
      failure.printStackTrace(new PrintWriter(text));
      search.text(call, "exception " + text);
    }
  }

  /** Part of a journey. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }
}
