// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code deploymentShapes} and their versions, which only the public account has. */
final class DeploymentShapes {
  private static final String VERSIONS = "accounts/deploymentShapes/versions";
  private static final String VERSION_KEY = "deploymentShapeVersions";

  private DeploymentShapes() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of("accounts/deploymentShapes", "DeploymentShape")
        .orderedBy("create_time")
        .listing(
            (call, shape) -> {
              String target = call.parameter("targetModel");
              return target.isEmpty()
                  || shape.text("baseModel").equals(baseOf(call.store(), target));
            });
  }

  static ResourceCollection versions() {
    return versions("accounts/deploymentShapes", "DeploymentShapeVersion");
  }

  /** What shapes were; those of trainers are kept in the same way. */
  static ResourceCollection versions(String shapes, String type) {
    return ResourceCollection.of(shapes + "/versions", type)
        .listKey(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "s")
        .with(Trait.PARENT_OPTIONAL)
        .aliases((version, id) -> id.equals("latest"))
        .orderedBy("create_time");
  }

  /** {@code deploymentShapeVersions:match}, below the account that will own the deployment. */
  static ResourceCollection matches() {
    return ResourceCollection.of("accounts/" + VERSION_KEY, "DeploymentShapeVersion")
        .without(Trait.GET, Trait.LIST)
        .collectionVerb("match", "MatchedShapes", DeploymentShapes::match);
  }

  private static JsonObject match(ResourceCall call) {
    String path = "createDeploymentRequest.deployment";
    Object wanted = DocumentFields.get(call.body(), path);
    String model = DocumentFields.text(call.body(), path + ".baseModel");
    if (!(wanted instanceof Map<?, ?> deployment) || model.isEmpty()) {
      throw ApiError.invalid("missing required field \"" + path + ".baseModel\"");
    }
    String base = baseOf(call.store(), Names.full(call.parent(), "models", model));
    boolean withAddons = Boolean.TRUE.equals(deployment.get("enableAddons"));
    List<?> found =
        latest(call.store())
            .filter(version -> version.text("snapshot.baseModel").equals(base))
            .filter(version -> !withAddons || takesAddons(version))
            .map(Document::fields)
            .toList();
    return JsonObject.of(VERSION_KEY, found)
        .with("nextPageToken", "")
        .with("totalSize", (long) found.size());
  }

  private static boolean takesAddons(Document version) {
    return version.isOn("snapshot.enableAddons");
  }

  private static Stream<Document> latest(FakeState store) {
    return store.all(VERSIONS).stream().filter(version -> version.isOn("latestValidated"));
  }

  /** The model whose shapes a model needs: for an adapter its base model. */
  static String baseOf(FakeState store, String model) {
    Document known = store.find("accounts/models", model);
    String base = known == null ? "" : known.text("peftDetails.baseModel");
    return base.isEmpty() ? model : base;
  }

  /**
   * The version that a create names: by its name, by that of its shape, or by {@code default}.
   *
   * @throws ApiError 400 if there is none
   */
  static Document version(FakeState store, Document deployment) {
    String given = deployment.text("deploymentShape");
    String model = baseOf(store, deployment.text("baseModel"));
    boolean withAddons = deployment.isOn("enableAddons");
    Document found =
        given.equals("default")
            ? latest(store)
                .filter(version -> version.text("snapshot.baseModel").equals(model))
                .filter(version -> !withAddons || takesAddons(version))
                .findFirst()
                .orElse(null)
            : versions()
                .find(store, given.contains("/versions/") ? given : given + "/versions/latest");
    if (found == null) {
      throw ApiError.invalid(
          given.equals("default")
              ? "no validated deployment shape for " + model
              : "the deployment shape version does not exist or you do not have access to it");
    }
    return found;
  }
}
