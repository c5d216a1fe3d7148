// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import java.util.List;
import java.util.Random;

/**
 * The resources of a tour, and their names.
 *
 * @param prefix begins every id and display name of this run, so that a list can be narrowed to them
 * @param betas of the further jobs, which are only listed and cancelled; at least one; each costs money on the service
 * @param pageSize small enough for the list to have several pages
 */
record Plan(String prefix, String baseModel, List<Double> betas, int pageSize) {
  /** Of the job that is followed to its end. */
  static final double BETA = 0.1;

  static Plan forFake(String baseModel) {
    return new Plan("support", baseModel, List.of(0.05, 0.2, 0.3, 0.5), 2);
  }

  /** Unique ids, because those of deleted jobs stay taken, and as few jobs as possible. */
  static Plan forService(String baseModel) {
    String unique = Integer.toString(new Random().nextInt(36 * 36 * 36 * 36), 36);
    return new Plan("quickstart-" + unique, baseModel, List.of(0.2), 1);
  }

  /** E.g. {@code support-beta-005} for 0.05. */
  String jobId(double beta) {
    return prefix + "-beta-" + String.valueOf(beta).replace(".", "");
  }
}
