// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.peer;

import com.openai.client.OpenAIClient;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobListParams;
import dev.fireworks4j.benchmarks.measure.Contender;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Setup;
import java.util.Map;

/** As many jobs of as many bytes from the rival's kind of list, paged by its own SDK. */
public final class OpenAiList implements Contender {
  private final OpenAIClient client;

  public OpenAiList(Setup setup) {
    client = OpenAi.client(setup.server().resolve("/p" + setup.amount()));
  }

  @Override
  public Map<String, Double> run() {
    long jobs = 0;
    long tokens = 0;
    var query = JobListParams.builder().limit(200).build();
    for (FineTuningJob job : client.fineTuning().jobs().list(query).autoPager()) {
      tokens += job.trainedTokens().orElseThrow();
      jobs++;
    }
    if (tokens != 5_768_000 * jobs) {
      throw new IllegalStateException("read wrongly: " + tokens);
    }
    return Figures.items(jobs);
  }

  @Override
  public void close() {
    client.close();
  }
}
