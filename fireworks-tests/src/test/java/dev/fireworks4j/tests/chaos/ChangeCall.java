// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.testkit.FakeFireworks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Everything but a create that changes something, and what must be there for it. */
enum ChangeCall {
  CANCEL("dpoJobs", Map.of("state", "JOB_STATE_RUNNING"), false) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client.dpoJobs().cancel(id);
    }
  },
  RESUME("supervisedFineTuningJobs", Map.of("state", "JOB_STATE_CANCELLED"), true) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client.supervisedFineTuningJobs().resume(id);
    }
  },
  DELETE("reinforcementFineTuningJobs", Map.of("state", "JOB_STATE_COMPLETED"), false) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client.reinforcementFineTuningJobs().delete(id);
    }
  },
  TRAIN_STEP("rlorTrainerJobs", Map.of("state", "JOB_STATE_RUNNING", "keepAlive", true), true) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client
          .rlorTrainerJobs()
          .executeTrainStep(
              id,
              TrainStep.builder().dataset(CreateCall.DATASET).outputModel("step-" + id).build());
    }
  },
  UPDATE("reinforcementFineTuningJobs", Map.of("state", "JOB_STATE_RUNNING"), false) {
    @Override
    void make(Fireworks client, String id, Path file) {
      var changes = UpdateReinforcementFineTuningJob.builder().displayName("new-" + id).build();
      client.reinforcementFineTuningJobs().update(id, changes);
    }
  },
  UPDATE_DATASET("datasets", Map.of("state", "READY", "exampleCount", "1"), false) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client.datasets().update(id, UpdateDataset.builder().displayName("new-" + id).build());
    }
  },
  UPLOAD("datasets", Map.of("state", "UPLOADING", "exampleCount", "1", "format", "CHAT"), true) {
    @Override
    void make(Fireworks client, String id, Path file) {
      client.datasets().upload(id, file);
    }
  };

  private final String collection;

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, Object> before;

  private final boolean onlyOnce;

  ChangeCall(String collection, Map<String, Object> before, boolean onlyOnce) {
    this.collection = collection;
    this.before = before;
    this.onlyOnce = onlyOnce;
  }

  static ChangeCall of(int call) {
    return values()[call % values().length];
  }

  abstract void make(Fireworks client, String id, Path file);

  /** True if doing it twice is not the same as doing it once. */
  boolean isOnlyOnce() {
    return onlyOnce;
  }

  void prepare(FakeFireworks fake, String id) {
    var document = new HashMap<String, Object>(before);
    document.put("name", id);
    fake.jobs().add(collection, document);
  }
}
