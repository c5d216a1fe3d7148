// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.model.CreateModel;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every kind of resource that can be created, and how. */
enum CreateCall {
  SUPERVISED("supervisedFineTuningJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .supervisedFineTuningJobs()
          .create(
              CreateSupervisedFineTuningJob.builder()
                  .id(id)
                  .displayName(title)
                  .dataset(DATASET)
                  .baseModel(MODEL)
                  .epochs(2)
                  .learningRate(0.0002)
                  .wandbConfig(
                      WandbConfig.builder()
                          .enabled(true)
                          .apiKey(Credential.of("wandb-key-of-" + title))
                          .project("p")
                          .build())
                  .build())
          .name();
    }
  },
  DPO("dpoJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .dpoJobs()
          .create(
              CreateDpoJob.builder()
                  .id(id)
                  .displayName(title)
                  .dataset(DATASET)
                  .trainingConfig(TrainingConfig.builder().baseModel(MODEL).build())
                  .lossConfig(LossConfig.dpo(0.1))
                  .build())
          .name();
    }
  },
  REINFORCEMENT("reinforcementFineTuningJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .reinforcementFineTuningJobs()
          .create(
              CreateReinforcementFineTuningJob.builder()
                  .id(id)
                  .displayName(title)
                  .dataset(DATASET)
                  .evaluator(EVALUATOR)
                  .trainingConfig(TrainingConfig.builder().baseModel(MODEL).build())
                  .build())
          .name();
    }
  },
  TRAINER("rlorTrainerJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .rlorTrainerJobs()
          .create(
              CreateRlorTrainerJob.builder()
                  .id(id)
                  .displayName(title)
                  .dataset(DATASET)
                  .trainingConfig(TrainingConfig.builder().baseModel(MODEL).build())
                  .build())
          .name();
    }
  },
  EVALUATION("evaluationJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .evaluationJobs()
          .create(
              CreateEvaluationJob.builder()
                  .id(id)
                  .displayName(title)
                  .evaluator("accounts/acme/evaluators/" + EVALUATOR)
                  .inputDataset("accounts/acme/datasets/" + DATASET)
                  .outputDataset("accounts/acme/datasets/scores-of-" + title)
                  .build())
          .name();
    }
  },
  BATCH("batchInferenceJobs") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .batchInferenceJobs()
          .create(
              CreateBatchInferenceJob.builder()
                  .id(id)
                  .displayName(title)
                  .model(MODEL)
                  .inputDatasetId(DATASET)
                  .outputDatasetId("results-of-" + title)
                  .build())
          .name();
    }
  },
  EVALUATORS("evaluators") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .evaluators()
          .create(
              CreateEvaluator.builder()
                  .id(id)
                  .displayName(title)
                  .entryPoint("test_quality.py::evaluate")
                  .build())
          .name();
    }
  },
  DATASETS("datasets") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .datasets()
          .create(CreateDataset.builder().id(id).displayName(title).exampleCount(3L).build())
          .name();
    }
  },
  MODELS("models") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .models()
          .create(
              CreateModel.builder().id(id).displayName(title).kind(ModelKind.HF_BASE_MODEL).build())
          .name();
    }
  },
  DEPLOYMENTS("deployments") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .deployments()
          .create(
              CreateDeployment.builder()
                  .id(id)
                  .displayName(title)
                  .baseModel(MODEL)
                  .deploymentShape("default")
                  .build())
          .name();
    }
  },
  ROUTERS("routers") {
    @Override
    String create(Fireworks client, @Nullable String id, String title) {
      return client
          .routers()
          .create(
              CreateRouter.builder()
                  .id(id)
                  .displayName(title)
                  .deployments(List.of(DEPLOYMENT))
                  .evenLoad(Empty.of())
                  .build())
          .name();
    }
  };

  static final String MODEL = "accounts/fireworks/models/llama-v3p1-8b-instruct";
  static final String DATASET = "rows";
  static final String EVALUATOR = "judge";
  static final String DEPLOYMENT = "serving";

  private final String collection;

  CreateCall(String collection) {
    this.collection = collection;
  }

  /** Creates one; {@code id} null to let the client choose. */
  abstract String create(Fireworks client, @Nullable String id, String title);

  static CreateCall of(int call) {
    return values()[call % values().length];
  }

  String collection() {
    return collection;
  }

  /** What the creates refer to. */
  static void prepare(FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", DATASET, "state", "READY", "exampleCount", "3"));
    fake.jobs().add("evaluators", Map.of("name", EVALUATOR, "state", "ACTIVE"));
    fake.jobs()
        .add("deployments", Map.of("name", DEPLOYMENT, "state", "READY", "baseModel", MODEL));
  }

  /** Names of all that is stored, by title; {@code client} had better be one without faults. */
  static Map<String, List<String>> stored(Fireworks client) {
    var names = new HashMap<String, List<String>>();
    for (CreateCall kind : values()) {
      kind.all(client)
          .forEach(
              entry ->
                  names.merge(
                      entry.getKey(),
                      List.of(entry.getValue()),
                      (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }
    return names;
  }

  private Stream<Map.Entry<String, String>> all(Fireworks client) {
    return switch (this) {
      case SUPERVISED -> jobs(client.supervisedFineTuningJobs().list().stream());
      case DPO -> jobs(client.dpoJobs().list().stream());
      case REINFORCEMENT -> jobs(client.reinforcementFineTuningJobs().list().stream());
      case TRAINER -> jobs(client.rlorTrainerJobs().list().stream());
      case EVALUATION -> jobs(client.evaluationJobs().list().stream());
      case BATCH -> jobs(client.batchInferenceJobs().list().stream());
      case EVALUATORS ->
          client.evaluators().list().stream()
              .map(e -> Map.entry(String.valueOf(e.displayName()), e.name()));
      case DATASETS ->
          client.datasets().list().stream()
              .map(d -> Map.entry(String.valueOf(d.displayName()), d.name()));
      case MODELS ->
          client.models().list().stream()
              .map(m -> Map.entry(String.valueOf(m.displayName()), m.name()));
      case DEPLOYMENTS ->
          client.deployments().list().stream()
              .map(d -> Map.entry(String.valueOf(d.displayName()), d.name()));
      case ROUTERS ->
          client.routers().list().stream()
              .map(r -> Map.entry(String.valueOf(r.displayName()), r.name()));
    };
  }

  private static Stream<Map.Entry<String, String>> jobs(Stream<? extends Job> jobs) {
    return jobs.map(job -> Map.entry(String.valueOf(job.displayName()), job.name()));
  }
}
