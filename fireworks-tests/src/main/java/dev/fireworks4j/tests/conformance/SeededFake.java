// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.testkit.FakeFireworks;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A fake with rows of every kind, so that lists have something to show. */
final class SeededFake {
  static final String KEY = "fw_test";

  private static final String BASE = "accounts/fireworks/models/qwen3-8b";

  private static final List<String> KINDS =
      List.of(
          "datasets",
          "models",
          "supervisedFineTuningJobs",
          "dpoJobs",
          "reinforcementFineTuningJobs",
          "rlorTrainerJobs",
          "batchInferenceJobs",
          "evaluationJobs",
          "evaluators",
          "routers",
          "secrets");

  private SeededFake() {}

  static FakeFireworks start() {
    FakeFireworks fake = FakeFireworks.start();
    KINDS.forEach(kind -> fake.jobs().seed(kind, 3));
    var jobs = fake.jobs();
    for (int i = 0; i < 3; i++) {
      var deployment = Map.of("name", "seeded-" + i, "state", "READY", "baseModel", BASE);
      String name = jobs.add("deployments", deployment);
      jobs.add("deployedModels", Map.of("model", BASE, "deployment", name, "state", "DEPLOYED"));
    }
    jobs.add("users", Map.of("name", "second", "state", "READY", "role", "user"));
    for (String day : List.of("2026-01-02", "2026-01-03")) {
      jobs.add("auditLogs", Map.of("id", day, "timestamp", day + "T09:00:00Z"));
    }
    for (int i = 0; i < 210; i++) {
      String draft = "accounts/fireworks/models/draft-" + i;
      jobs.add(
          "models", Map.of("name", draft, "public", true, "state", "READY", "kind", "DRAFT_ADDON"));
    }
    return fake;
  }

  /** All checks may be run on it; waits move its clock. */
  static HttpTarget target(FakeFireworks fake) {
    return new HttpTarget(
        fake.baseUri(), KEY, EnumSet.allOf(CheckCost.class), fake.clock()::advance);
  }
}
