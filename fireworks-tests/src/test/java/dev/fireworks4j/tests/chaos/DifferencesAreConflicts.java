// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.CreateDatasetBuilder;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJobBuilder;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code createIfAbsent} returns what is stored if it is the same, and never what only looks the same. */
final class DifferencesAreConflicts implements Promise {
  @Override
  public String words() {
    return "differences are conflicts";
  }

  /** Two specs that differ. */
  private record Pair(CreateDataset stored, CreateDataset asked) {}

  private record JobPair(
      CreateSupervisedFineTuningJob stored, CreateSupervisedFineTuningJob asked) {}

  @Override
  public PromiseResult test(RunSettings settings) throws Exception {
    var checks = new Checks(settings);
    try (var fake = FakeFireworks.start();
        var client = Clients.of(settings, fake)) {
      CreateCall.prepare(fake);
      fake.jobs().add("datasets", Map.of("name", "tows", "state", "READY", "exampleCount", "3"));
      for (Pair pair : datasets()) {
        checks.check(pair.toString(), () -> dataset(client, pair));
      }
      for (JobPair pair : jobs()) {
        checks.check(pair.toString(), () -> job(client, pair));
      }
      checks.check("a dataset of another account", () -> otherAccount(fake, client));
    }
    return checks.result(Fault.NONE, checks.done() + " pairs that differ");
  }

  private static List<Pair> datasets() {
    var pairs = new ArrayList<Pair>();
    pairs.add(datasets(d -> d.exampleCount(100_000_000L), d -> d.exampleCount(100_000_001L)));
    pairs.add(
        datasets(d -> d.exampleCount(Long.MAX_VALUE), d -> d.exampleCount(Long.MAX_VALUE - 1)));
    for (var names :
        List.of(
            List.of("7", "007"),
            List.of("1e1", "10"),
            List.of("a", "A"),
            List.of("true", "TRUE"),
            List.of("1.0", "1"),
            List.of("a b", "a  b"),
            List.of("NaN", "nan"),
            List.of("x/y", "y"))) {
      pairs.add(datasets(d -> d.displayName(names.get(0)), d -> d.displayName(names.get(1))));
    }
    return pairs;
  }

  private static Pair datasets(
      UnaryOperator<CreateDatasetBuilder> stored, UnaryOperator<CreateDatasetBuilder> asked) {
    String id = "d-" + System.nanoTime();
    return new Pair(
        stored.apply(CreateDataset.builder().id(id).exampleCount(1L)).build(),
        asked.apply(CreateDataset.builder().id(id).exampleCount(1L)).build());
  }

  private static List<JobPair> jobs() {
    return List.of(
        jobs(j -> j.learningRate(1e-50), j -> j.learningRate(1e-60)),
        jobs(j -> j.epochs(2), j -> j.epochs(3)),
        jobs(j -> j.dataset("rows"), j -> j.dataset("tows")),
        jobs(j -> j.displayName("7"), j -> j.displayName("7.0")),
        jobs(j -> j.outputModel("m-1"), j -> j.outputModel("m-2")));
  }

  private static JobPair jobs(
      UnaryOperator<CreateSupervisedFineTuningJobBuilder> stored,
      UnaryOperator<CreateSupervisedFineTuningJobBuilder> asked) {
    String id = "j-" + System.nanoTime();
    return new JobPair(stored.apply(job(id)).build(), asked.apply(job(id)).build());
  }

  private static CreateSupervisedFineTuningJobBuilder job(String id) {
    return CreateSupervisedFineTuningJob.builder()
        .id(id)
        .dataset(CreateCall.DATASET)
        .baseModel(CreateCall.MODEL);
  }

  private static void dataset(Fireworks client, Pair pair) throws Exception {
    String name = client.datasets().createIfAbsent(pair.stored()).name();
    Checks.require(
        client.datasets().createIfAbsent(pair.stored()).name().equals(name), "the same is refused");
    isConflict(Checks.outcome(() -> client.datasets().createIfAbsent(pair.asked())));
  }

  private static void job(Fireworks client, JobPair pair) throws Exception {
    var jobs = client.supervisedFineTuningJobs();
    String name = jobs.createIfAbsent(pair.stored()).name();
    Checks.require(jobs.createIfAbsent(pair.stored()).name().equals(name), "the same is refused");
    isConflict(Checks.outcome(() -> jobs.createIfAbsent(pair.asked())));
  }

  private static void otherAccount(FakeFireworks fake, Fireworks client) throws Exception {
    var stored =
        Map.of(
            "name",
            "of-others",
            "dataset",
            "accounts/other/datasets/rows",
            "baseModel",
            CreateCall.MODEL,
            "state",
            "JOB_STATE_RUNNING");
    fake.jobs().add("supervisedFineTuningJobs", stored);
    var asked = job("of-others").build();
    isConflict(Checks.outcome(() -> client.supervisedFineTuningJobs().createIfAbsent(asked)));
  }

  private static void isConflict(Object outcome) {
    Checks.require(outcome instanceof ConflictException, "ended in " + outcome);
  }
}
