// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import java.util.List;
import java.util.Map;

/** The states that the service documents for each type of resource. */
final class ResourceStates {
  private static final List<String> OF_ACCOUNTS =
      List.of("STATE_UNSPECIFIED", "CREATING", "READY", "UPDATING", "DELETING");
  private static final List<String> OF_FILES = List.of("STATE_UNSPECIFIED", "UPLOADING", "READY");
  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "Account",
          OF_ACCOUNTS,
          "User",
          OF_ACCOUNTS,
          "Dataset",
          OF_FILES,
          "Model",
          OF_FILES,
          "Evaluator",
          List.of("STATE_UNSPECIFIED", "ACTIVE", "BUILDING", "BUILD_FAILED"),
          "Deployment",
          List.of(
              "STATE_UNSPECIFIED",
              "CREATING",
              "READY",
              "DELETING",
              "FAILED",
              "UPDATING",
              "DELETED"),
          "Router",
          OF_ACCOUNTS,
          "DeployedModel",
          List.of("STATE_UNSPECIFIED", "UNDEPLOYING", "DEPLOYING", "DEPLOYED", "UPDATING"),
          "FineTuningJob",
          List.of(
              "STATE_UNSPECIFIED",
              "CREATING",
              "PENDING",
              "RUNNING",
              "COMPLETED",
              "FAILED",
              "DELETING"));

  private ResourceStates() {}

  /** The states of a type such as {@code Dataset}; those of jobs for every other type. */
  static List<String> of(String type) {
    return BY_TYPE.getOrDefault(type, JobStates.ALL);
  }

  /**
   * Checks a state that a test asks for.
   *
   * @throws IllegalArgumentException with the valid states
   */
  static void check(String type, String state) {
    if (!of(type).contains(state)) {
      throw new IllegalArgumentException(
          "state: \"" + state + "\" is no state of a " + type + "; use one of " + of(type));
    }
  }
}
