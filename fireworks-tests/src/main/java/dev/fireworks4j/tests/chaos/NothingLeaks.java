// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptionsBuilder;
import dev.fireworks4j.Secret;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.resource.SignedUrl;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Credentials are planted in everything a user hands in and the service gives out; no text may show them. */
final class NothingLeaks implements Promise {
  private static final int PERCENT = 30;
  private static final String KEY = "fw_canary0of0the0key";
  private static final String WANDB = "wandb0canary0of0the0run";
  private static final String ROW =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n";

  @Override
  public String words() {
    return "nothing leaks";
  }

  @Override
  public Verdict test(Trial trial) throws Exception {
    int[] calls = trial.calls(Math.max(60, trial.creates() / 50));
    var canaries = ConcurrentHashMap.<String>newKeySet();
    canaries.addAll(List.of(KEY, WANDB));
    var texts = new ConcurrentLinkedQueue<String>();
    Path file = Files.writeString(Files.createTempFile("chaos", ".jsonl"), ROW);
    CapturedLogs.begin();
    try (var arena = new Arena(trial, trial.plan(PERCENT, Fault.TEN));
        var client = arena.connect(8, options -> secret(options, texts))) {
      Creator.prepare(arena.fake());
      var journey = new Journey(client, file, canaries, texts);
      var breaches = new ArrayList<>(Crew.run(calls, arena.ledger(), journey::make));
      Thread.getAllStackTraces()
          .keySet()
          .forEach(thread -> texts.add("thread " + thread.getName()));
      List<String> logged = CapturedLogs.end();
      texts.addAll(logged);
      search(texts, canaries, breaches);
      arena.ledger().leaks().forEach(leak -> breaches.add(Breach.of(leak)));
      String note = logged.size() + " lines logged, " + canaries.size() + " secrets";
      return new Verdict(calls.length * 5L, arena.ledger().faults(), breaches, note);
    } finally {
      CapturedLogs.end();
      Files.delete(file);
    }
  }

  /** The fake knows another key, which the server puts in the place of this one. */
  private static FireworksOptionsBuilder secret(
      FireworksOptionsBuilder options, Queue<String> texts) {
    var planted = options.apiKey(KEY);
    texts.add("options " + planted.build());
    return planted;
  }

  private static void search(Queue<String> texts, Set<String> canaries, List<Breach> breaches) {
    var reported = ConcurrentHashMap.<String>newKeySet();
    for (String text : texts) {
      for (String canary : canaries) {
        // One line of each sort is enough to see where a leak is.
        if (text.contains(canary) && reported.add(text.split(" ", 3)[1])) {
          breaches.add(Breach.of("shows " + canary + ": " + text));
        }
      }
    }
  }

  /** What one caller does; every text that comes out of it is kept. */
  private record Journey(Fireworks client, Path file, Set<String> canaries, Queue<String> texts) {

    void make(int call) {
      keep(() -> create(call));
      keep(() -> transfer(call));
    }

    private void create(int call) {
      var wandb = WandbConfig.builder().enabled(true).apiKey(Secret.of(WANDB)).project("p");
      texts.add("builder " + wandb);
      var spec =
          CreateSupervisedFineTuningJob.builder()
              .id("job-" + call)
              .dataset(Creator.DATASET)
              .baseModel(Creator.MODEL)
              .wandbConfig(wandb.build());
      texts.add("spec " + spec + " " + spec.build());
      texts.add("job " + client.supervisedFineTuningJobs().create(spec.build()));
    }

    private void transfer(int call) throws Exception {
      String id = "set-" + call;
      client.datasets().create(CreateDataset.builder().id(id).exampleCount(1L).build());
      Map<String, SignedUrl> urls =
          client.datasets().uploadUrls(id, Map.of("a.jsonl", Files.size(file)));
      texts.add("urls " + urls);
      SignedUrl url = urls.values().iterator().next();
      canaries.add(String.valueOf(URI.create(url.reveal()).getRawQuery()));
      client.files().upload(url, file);
      client.files().open(url).close();
    }

    private void keep(Step step) {
      try {
        step.run();
      } catch (FireworksException failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        texts.add("exception " + text);
      } catch (Exception other) {
        throw new IllegalStateException(other);
      }
    }
  }

  /** Part of a journey. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }
}
