// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import dev.fireworks4j.testkit.store.Times;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code deployments} and the addons loaded on them. */
final class Deployments {
  private static final String PATH = "accounts/deployments";
  private static final String LOADED = "accounts/deployedModels";

  private static final Lifecycle LIFE =
      new Lifecycle("CREATING", List.of(Step.to("READY", 3, Deployments::ready)), "FAILED");
  private static final Lifecycle LOADING =
      new Lifecycle("DEPLOYING", List.of(Step.to("DEPLOYED", 1)), "STATE_UNSPECIFIED");

  private Deployments() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "Deployment")
        .createdWithIdInQuery("deploymentId")
        .required("baseModel")
        .reference("baseModel", "models")
        .fallback("maxReplicaCount", 1L)
        .orderedBy("create_time")
        .updatable()
        .onCreated((call, deployment) -> LIFE.start(call.store(), deployment))
        .listing(
            (call, deployment) -> call.isOn("showDeleted") || !deployment.state().equals("DELETED"))
        .deletable(Deployments::delete)
        .verb("PATCH", "scale", Deployments::scale)
        .verb("POST", "undelete", Deployments::undelete);
  }

  static ResourceCollection deployedModels() {
    return ResourceCollection.of(LOADED, "DeployedModel")
        .createdUnnamed(null)
        .required("model", "deployment")
        .reference("model", "models")
        .reference("deployment", "deployments")
        .updatable()
        .deletable()
        .check(Deployments::refuseTwice)
        .onCreated((call, loaded) -> LOADING.start(call.store(), loaded));
  }

  private static void ready(FakeState store, Document deployment) {
    Object least = DocumentFields.get(deployment.fields(), "minReplicaCount");
    setReplicas(deployment, least instanceof Number count ? Math.max(1, count.longValue()) : 1);
  }

  private static void setReplicas(Document deployment, long count) {
    deployment.set("replicaCount", count);
    deployment.set("desiredReplicaCount", count);
  }

  private static void delete(ResourceCall call, Document deployment) {
    FakeState store = call.store();
    if (call.isOn("hard")) {
      store.remove(PATH, deployment);
      return;
    }
    if (deployment.state().equals("DELETED")) {
      throw ApiError.notFound("resource not found: " + deployment.name() + " is deleted already");
    }
    deployment.interrupt();
    deployment.set("state", "DELETED");
    deployment.set("deleteTime", Times.micros(store.stamp()));
    deployment.set("purgeTime", Times.micros(store.now().plus(Duration.ofDays(7))));
    setReplicas(deployment, 0);
  }

  private static Map<String, @Nullable Object> undelete(ResourceCall call, Document deployment) {
    if (!deployment.state().equals("DELETED")) {
      throw ApiError.precondition("deployment is not deleted but " + deployment.state());
    }
    deployment.set("state", "READY");
    deployment.set("deleteTime", null);
    deployment.set("purgeTime", null);
    ready(call.store(), deployment);
    return deployment.fields();
  }

  private static Map<String, @Nullable Object> scale(ResourceCall call, Document deployment) {
    Object count =
        call.body().containsKey("replicaCount")
            ? call.body().get("replicaCount")
            : call.body().get("replica_count");
    if (!(count instanceof Number number) || number.longValue() < 0) {
      throw ApiError.invalid("missing required field \"replicaCount\"");
    }
    setReplicas(deployment, number.longValue());
    return new LinkedHashMap<>();
  }

  private static void refuseTwice(ResourceCall call, Document loading) {
    List<Document> same =
        call.store().all(LOADED).stream()
            .filter(loaded -> loaded.text("model").equals(loading.text("model")))
            .toList();
    if (same.stream()
        .anyMatch(loaded -> loaded.text("deployment").equals(loading.text("deployment")))) {
      throw ApiError.exists("the model is loaded on this deployment already");
    }
    loading.set("default", same.isEmpty());
  }
}
