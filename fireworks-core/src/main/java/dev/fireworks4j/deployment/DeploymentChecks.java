// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import static dev.fireworks4j.internal.Problems.field;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.Tags;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Placement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks that requests about deployments share. */
final class DeploymentChecks {
  private static final int DESCRIPTION_LIMIT = 1000;

  private final Problems problems;

  DeploymentChecks(String type) {
    this.problems = new Problems(type);
  }

  DeploymentChecks names(
      @Nullable String id, @Nullable String displayName, @Nullable String description) {
    problems.id("id", id).displayName(displayName);
    int length = description == null ? 0 : description.codePointCount(0, description.length());
    if (length >= DESCRIPTION_LIMIT) {
      problems.add("description", "has " + length + " characters; use fewer than 1000");
    }
    return this;
  }

  DeploymentChecks required(String name, @Nullable Object value) {
    problems.required(name, value);
    return this;
  }

  DeploymentChecks notNegative(String name, @Nullable Number value) {
    problems.notNegative(name, value);
    return this;
  }

  /** Without a shape the service asks for the accelerator; with one it refuses hardware beside it. */
  DeploymentChecks hardware(
      @Nullable String shape,
      @Nullable AcceleratorType type,
      @Nullable Integer count,
      @Nullable Boolean isRiskAccepted) {
    boolean hasShape = field("deploymentShape", shape).isGiven();
    if (!hasShape && type == null) {
      problems.add(
          "deploymentShape",
          "missing; set a shape, \"default\" to have one chosen, or acceleratorType");
    }
    if (hasShape && (type != null || count != null)) {
      problems.add(
          "deploymentShape",
          "set together with acceleratorType or acceleratorCount; a shape says both, keep one");
    }
    if (hasShape && Boolean.TRUE.equals(isRiskAccepted)) {
      problems.add("acceptShapelessRisk", "set together with deploymentShape; keep one");
    }
    problems.positive("acceleratorCount", count);
    return this;
  }

  DeploymentChecks replicas(
      @Nullable Integer least, @Nullable Integer most, @Nullable Integer mostWithRevocable) {
    problems
        .notNegative("minReplicaCount", least)
        .notNegative("maxReplicaCount", most)
        .notNegative("maxWithRevocableReplicaCount", mostWithRevocable);
    if (least != null && most != null && least > most) {
      problems.add(
          "minReplicaCount", least + " is above maxReplicaCount " + most + "; swap or equal them");
    }
    if (most != null && mostWithRevocable != null && most > mostWithRevocable) {
      problems.add(
          "maxWithRevocableReplicaCount",
          mostWithRevocable + " is below maxReplicaCount " + most + "; it counts those as well");
    }
    return this;
  }

  DeploymentChecks autoscaling(@Nullable AutoscalingPolicy policy, @Nullable Integer least) {
    if (policy == null) {
      return this;
    }
    Duration hour = Duration.ofHours(1);
    window("scaleUpWindow", policy.scaleUpWindow(), Duration.ZERO, hour);
    window("scaleDownWindow", policy.scaleDownWindow(), Duration.ZERO, hour);
    window("scaleToZeroWindow", policy.scaleToZeroWindow(), Duration.ofMinutes(5), null);
    if (policy.scaleToZeroWindow() != null && least != null && least > 0) {
      problems.add(
          "autoscalingPolicy.scaleToZeroWindow",
          "set although minReplicaCount is " + least + "; use 0 replicas, or leave it out");
    }
    policy
        .loadTargets()
        .forEach(
            (metric, target) ->
                problems.positive("autoscalingPolicy.loadTargets." + metric, target));
    if (policy.scalingSchedules().size() > 5) {
      problems.add(
          "autoscalingPolicy.scalingSchedules",
          "has " + policy.scalingSchedules().size() + " schedules; use at most 5");
    }
    policy.scalingSchedules().forEach(this::schedule);
    return this;
  }

  private void window(
      String name, @Nullable Duration window, Duration least, @Nullable Duration most) {
    String path = "autoscalingPolicy." + name;
    if (window != null && window.compareTo(least) < 0) {
      problems.add(path, window + " is too short; use " + least + " or more");
    }
    if (window != null && most != null && window.compareTo(most) > 0) {
      problems.add(path, window + " is too long; use " + most + " or less");
    }
  }

  private void schedule(String name, @Nullable ScalingSchedule schedule) {
    String path = "autoscalingPolicy.scalingSchedules." + name;
    if (schedule == null) {
      problems.add(path, "is null; leave it out");
      return;
    }
    problems
        .required(path + ".minReplicaCount", schedule.minReplicaCount())
        .notNegative(path + ".minReplicaCount", schedule.minReplicaCount())
        .required(path + ".schedule", schedule.schedule())
        .required(path + ".duration", schedule.duration())
        .required(path + ".timezone", schedule.timezone());
    Duration duration = schedule.duration();
    if (duration != null && (duration.toSeconds() < 300 || duration.toSeconds() > 604_800)) {
      problems.add(path + ".duration", duration + " is not between PT5M and P7D");
    }
    String problem = schedule.schedule() == null ? null : CronLine.problem(schedule.schedule());
    if (problem != null) {
      problems.add(path + ".schedule", problem);
    }
    String zone = schedule.timezone();
    if (zone != null
        && !zone.isBlank()
        && !zone.matches("[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*")) {
      problems.add(path + ".timezone", "is no name of a time zone; use one such as Europe/Berlin");
    }
  }

  DeploymentChecks speculation(
      @Nullable Integer draftTokens, @Nullable Integer ngrams, @Nullable Integer context) {
    problems
        .notNegative("draftTokenCount", draftTokens)
        .notNegative("ngramSpeculationLength", ngrams)
        .notNegative("maxContextLength", context);
    return this;
  }

  DeploymentChecks placement(@Nullable Placement placement) {
    if (placement != null) {
      problems.exactlyOne(
          field("placement.region", placement.region()),
          field("placement.multiRegion", placement.multiRegion()),
          field("placement.regions", placement.regions()));
    }
    return this;
  }

  DeploymentChecks hotLoad(@Nullable String bucketUrl, @Nullable String trainerJob) {
    problems.atMostOne(
        field("hotLoadBucketUrl", bucketUrl), field("hotLoadTrainerJob", trainerJob));
    return this;
  }

  DeploymentChecks tags(String name, Map<String, String> tags) {
    Tags.check(problems, name, tags);
    return this;
  }

  DeploymentChecks clearable(Class<? extends Record> update, List<String> clear) {
    problems.clearable(update, clear);
    return this;
  }

  void orThrow() {
    problems.orThrow();
  }
}
