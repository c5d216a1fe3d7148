// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code deployments}: how they are created, changed and deleted. What their replicas do is in {@link Replicas}. */
public final class Deployments {
  public static final String PATH = "accounts/deployments";
  static final String TERMINATION_MESSAGE = "termination message";

  private static final DueStep PURGED = DueStep.upkeep("purged", FakeState::remove);
  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          "CREATING",
          "FAILED",
          new Step(Pace.STARTING::in, "READY", Replicas::initialize),
          new Step(
              store -> Pace.STARTING.in(store).plus(Pace.INITIALIZING.in(store)),
              "READY",
              Replicas::begin));

  private Deployments() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Deployment")
        .createdWithIdInQuery()
        .fallback("placement", Map.of("multiRegion", "GLOBAL"))
        .orderedBy("create_time")
        .with(Trait.UPDATE)
        .check(DeploymentRules::check)
        .checkUpdate(DeploymentRules::checkUpdate)
        .living(LIFE)
        .onCreated((call, deployment) -> deployment.set("region", "US_IOWA_1"))
        .onCreated((call, deployment) -> Replicas.schedule(deployment))
        .onUpdated((call, deployment) -> Replicas.adjust(call.store(), deployment))
        .listing(
            (call, deployment) -> call.isOn("showDeleted") || !deployment.state().equals("DELETED"))
        .deletable(Deployments::delete)
        .later(List.of(PURGED))
        .later(Replicas.STEPS)
        .verb("PATCH", "scale", "ScaleDeployment", Deployments::scale)
        .verb("POST", "undelete", Deployments::undelete)
        .verb("GET", "/shards", Deployments::shards)
        .verb("GET", "/terminationMessage", Deployments::terminationMessage)
        .verb("POST", "setTags", "TagsToSet", Deployments::setTags)
        .verb("POST", "deleteTags", "TagsToDelete", Deployments::deleteTags);
  }

  private static void delete(ResourceCall call, Document deployment) {
    FakeState store = call.store();
    Instant hourAgo = store.now().minus(Duration.ofHours(1));
    if (!call.isOn("ignoreChecks") && Replicas.lastRequest(deployment).isAfter(hourAgo)) {
      throw ApiError.precondition(
          "deployment has received inference requests in the last hour, pass ignore_checks to skip this check");
    }
    if (call.isOn("hard")) {
      DeployedModels.removeFrom(store, deployment.name());
      store.remove(deployment);
      return;
    }
    if (deployment.state().equals("DELETED")) {
      throw ApiError.notFound("resource not found: " + deployment.name() + " is deleted already");
    }
    softDelete(store, deployment);
  }

  /** Keeps the record for seven days, without its adapters. */
  static void softDelete(FakeState store, Document deployment) {
    deployment.interrupt();
    DeployedModels.removeFrom(store, deployment.name());
    deployment.set("state", "DELETED");
    deployment.set("deleteTime", Times.micros(store.stamp()));
    deployment.set("purgeTime", Times.micros(store.now().plus(Duration.ofDays(7))));
    Replicas.stop(deployment);
    store.after(Duration.ofDays(7), deployment, PURGED);
  }

  /** Ends one as failed, with its termination message. */
  public static void fail(Document deployment, String code, String message, String lastWords) {
    deployment.interrupt();
    Replicas.stop(deployment);
    deployment.set("state", "FAILED");
    deployment.status(code, message);
    deployment.notes().put(TERMINATION_MESSAGE, lastWords);
  }

  private static Map<String, ?> undelete(ResourceCall call, Document deployment) {
    if (!deployment.state().equals("DELETED")) {
      throw ApiError.precondition("deployment is not deleted but " + deployment.state());
    }
    deployment.interrupt();
    deployment.set("state", "READY");
    deployment.set("deleteTime", null);
    deployment.set("purgeTime", null);
    Replicas.wake(call.store(), deployment);
    return deployment.fields();
  }

  private static JsonObject scale(ResourceCall call, Document deployment) {
    if (!(call.body().get("replicaCount") instanceof Number number) || number.longValue() < 0) {
      throw ApiError.missing("replicaCount");
    }
    deployment.set("minReplicaCount", number.longValue());
    deployment.set("maxReplicaCount", number.longValue());
    Replicas.adjust(call.store(), deployment);
    return new JsonObject();
  }

  private static JsonObject shards(ResourceCall call, Document deployment) {
    JsonObject shard =
        deployment.only("createTime", "updateTime", "state", "status", "replicaStats");
    shard.put("name", deployment.name() + "/shards/us-iowa-1");
    return JsonObject.of("deploymentShards", List.of(shard))
        .with("nextPageToken", "")
        .with("totalSize", 1L);
  }

  private static JsonObject terminationMessage(ResourceCall call, Document deployment) {
    return JsonObject.of("message", deployment.notes().getOrDefault(TERMINATION_MESSAGE, ""));
  }

  private static JsonObject setTags(ResourceCall call, Document deployment) {
    if (!(call.body().get("tags") instanceof Map<?, ?> given) || given.isEmpty()) {
      throw ApiError.missing("tags");
    }
    DeploymentRules.checkTags(given);
    var tags = tags(deployment);
    tags.putAll(given);
    deployment.set("annotations", tags);
    return new JsonObject();
  }

  private static JsonObject deleteTags(ResourceCall call, Document deployment) {
    if (!(call.body().get("keys") instanceof List<?> keys) || keys.isEmpty()) {
      throw ApiError.missing("keys");
    }
    var tags = tags(deployment);
    tags.keySet().removeAll(keys);
    deployment.set("annotations", tags);
    return new JsonObject();
  }

  private static Map<Object, Object> tags(Document deployment) {
    return new LinkedHashMap<>(
        deployment.get("annotations") instanceof Map<?, ?> tags ? tags : Map.of());
  }
}
