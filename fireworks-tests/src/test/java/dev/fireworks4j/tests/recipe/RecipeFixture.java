// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.recipe.RecipeStep.Kind;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.testkit.FakeFireworks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fake with what recipes need. */
abstract class RecipeFixture {
  static final String ID = RecipeSample.ID;
  static final String BASE = RecipeSample.BASE;

  @TempDir Path folder;

  final FakeFireworks fake = FakeFireworks.start();
  final Fireworks fireworks = fake.connect();
  final List<RecipeStep> steps = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void prepare() {
    fake.jobs().add("evaluators", Map.of("name", "judge", "state", "ACTIVE"));
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  List<String> datasets() {
    return fireworks.datasets().list().stream().map(Dataset::id).toList();
  }

  List<Kind> done(Status status) {
    return List.copyOf(steps).stream()
        .filter(step -> step.status() == status)
        .map(RecipeStep::kind)
        .toList();
  }

  static boolean isFoundData(RecipeStep step) {
    return step.kind() == Kind.DATA && step.status() == Status.FOUND;
  }
}
