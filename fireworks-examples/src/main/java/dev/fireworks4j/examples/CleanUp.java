// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Deletes what the tour made, also after a failure. Names are noted before they are created, so nothing is missed. */
final class CleanUp {
  private final Stage stage;
  private final List<String> jobs = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();

  CleanUp(Stage stage) {
    this.stage = stage;
  }

  void job(String id) {
    jobs.add(id);
  }

  void dataset(String id) {
    datasets.add(id);
  }

  void run() {
    stage.report().section("Clean up");
    stage.report().line("deleted", delete(jobs, stage.fireworks().dpoJobs()::delete) + " jobs");
    stage.report().line("", delete(datasets, stage.fireworks().datasets()::delete) + " datasets");
    stage.report().line("kept", "the tuned model, which outlives its job");
  }

  private long delete(List<String> ids, Consumer<String> gateway) {
    return ids.stream().filter(id -> isDeleted(id, gateway)).count();
  }

  private boolean isDeleted(String id, Consumer<String> gateway) {
    try {
      gateway.accept(id);
      return true;
    } catch (NotFoundException neverMade) {
      return false;
    } catch (FireworksException failure) {
      stage.report().line("left", id + ", because " + firstLine(failure));
      return false;
    }
  }

  private static String firstLine(FireworksException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("of an error");
  }
}
