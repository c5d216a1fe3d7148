// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Deletes what the tour made, also after a failure. */
final class CleanUp {
  private final Stage stage;
  private final List<String> jobs = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();

  CleanUp(Stage stage) {
    this.stage = stage;
  }

  <T> T job(String id, Supplier<T> create) {
    return note(jobs, id, create);
  }

  <T> T dataset(String id, Supplier<T> create) {
    return note(datasets, id, create);
  }

  void run() {
    if (jobs.isEmpty() && datasets.isEmpty()) {
      return;
    }
    stage.report().section("Clean up");
    stage.report().line("deleted", delete(jobs, stage.fireworks().dpoJobs()::delete) + " jobs");
    stage.report().line("", delete(datasets, stage.fireworks().datasets()::delete) + " datasets");
    if (!jobs.isEmpty()) {
      stage.report().line("kept", "the tuned model, which outlives its job");
    }
  }

  /**
   * The id is noted before the resource is created, and dropped only if certainly nothing was created, so nothing is
   * missed.
   */
  private static <T> T note(List<String> ids, String id, Supplier<T> create) {
    ids.add(id);
    try {
      return create.get();
    } catch (CallException e) {
      if (!e.mayHaveTakenEffect()) {
        ids.remove(id);
      }
      throw e;
    }
  }

  private long delete(List<String> ids, Consumer<String> gateway) {
    return ids.stream().filter(id -> isDeleted(id, gateway)).count();
  }

  private boolean isDeleted(String id, Consumer<String> gateway) {
    try {
      gateway.accept(id);
      return true;
    } catch (NotFoundException e) {
      return false;
    } catch (FireworksException e) {
      stage.report().line("left", id + ", because " + firstLine(e));
      return false;
    }
  }

  private static String firstLine(FireworksException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("of an error");
  }
}
