// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.RequestChecks;
import dev.fireworks4j.internal.Tags;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Placement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks that requests about deployments share. */
final class DeploymentChecks extends RequestChecks<DeploymentChecks> {
  DeploymentChecks(String type) {
    super(type);
  }

  /** Without a shape the service asks for the accelerator; with one it refuses hardware beside it. */
  DeploymentChecks hardware(
      @Nullable String shape,
      @Nullable AcceleratorType type,
      @Nullable Integer count,
      @Nullable Boolean isRiskAccepted) {
    boolean hasShape = field("deploymentShape", shape).isGiven();
    if (!hasShape && type == null) {
      add(
          "deploymentShape",
          "missing; set a shape, \"default\" to have one chosen, or acceleratorType");
    }
    if (hasShape && (type != null || count != null)) {
      add(
          "deploymentShape",
          "set together with acceleratorType or acceleratorCount; a shape says both, keep one");
    }
    if (hasShape && Boolean.TRUE.equals(isRiskAccepted)) {
      add("acceptShapelessRisk", "set together with deploymentShape; keep one");
    }
    return positive("acceleratorCount", count);
  }

  DeploymentChecks replicas(
      @Nullable Integer least, @Nullable Integer most, @Nullable Integer mostWithRevocable) {
    notNegative("minReplicaCount", least)
        .notNegative("maxReplicaCount", most)
        .notNegative("maxWithRevocableReplicaCount", mostWithRevocable);
    if (least != null && most != null && least > most) {
      add("minReplicaCount", least + " is above maxReplicaCount " + most + "; swap or equal them");
    }
    if (most != null && mostWithRevocable != null && most > mostWithRevocable) {
      add(
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
      add(
          "autoscalingPolicy.scaleToZeroWindow",
          "set although minReplicaCount is " + least + "; use 0 replicas, or leave it out");
    }
    policy
        .loadTargets()
        .forEach((metric, target) -> positive("autoscalingPolicy.loadTargets." + metric, target));
    if (policy.scalingSchedules().size() > 5) {
      add(
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
      add(path, window + " is too short; use " + least + " or more");
    }
    if (window != null && most != null && window.compareTo(most) > 0) {
      add(path, window + " is too long; use " + most + " or less");
    }
  }

  private void schedule(String name, @Nullable ScalingSchedule schedule) {
    String path = "autoscalingPolicy.scalingSchedules." + name;
    if (schedule == null) {
      add(path, "is null; leave it out");
      return;
    }
    required(path + ".minReplicaCount", schedule.minReplicaCount())
        .notNegative(path + ".minReplicaCount", schedule.minReplicaCount())
        .required(path + ".schedule", schedule.schedule())
        .required(path + ".duration", schedule.duration())
        .required(path + ".timezone", schedule.timezone());
    Duration duration = schedule.duration();
    if (duration != null && (duration.toSeconds() < 300 || duration.toSeconds() > 604_800)) {
      add(path + ".duration", duration + " is not between PT5M and P7D");
    }
    String problem = schedule.schedule() == null ? null : CronLine.problem(schedule.schedule());
    if (problem != null) {
      add(path + ".schedule", problem);
    }
    String zone = schedule.timezone();
    if (zone != null
        && !zone.isBlank()
        && !zone.matches("[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*")) {
      add(path + ".timezone", "is not the name of a time zone; use one such as Europe/Berlin");
    }
  }

  DeploymentChecks speculation(
      @Nullable Integer draftTokens, @Nullable Integer ngrams, @Nullable Integer context) {
    return notNegative("draftTokenCount", draftTokens)
        .notNegative("ngramSpeculationLength", ngrams)
        .notNegative("maxContextLength", context);
  }

  DeploymentChecks placement(@Nullable Placement placement) {
    if (placement != null) {
      exactlyOne(
          field("placement.region", placement.region()),
          field("placement.multiRegion", placement.multiRegion()),
          field("placement.regions", placement.regions()));
    }
    return this;
  }

  DeploymentChecks hotLoad(@Nullable String bucketUrl, @Nullable String trainerJob) {
    return atMostOne(field("hotLoadBucketUrl", bucketUrl), field("hotLoadTrainerJob", trainerJob));
  }

  DeploymentChecks tags(String name, Map<String, String> tags) {
    Tags.check(this, name, tags);
    return this;
  }

  @Override
  protected DeploymentChecks self() {
    return this;
  }
}
