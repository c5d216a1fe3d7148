// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.User.UpdateUser;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.evaluator.UpdateEvaluator;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.UpdateGateway;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.model.UpdateModel;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.testkit.schema.Field;
import dev.fireworks4j.testkit.schema.FieldType;
import dev.fireworks4j.testkit.schema.SchemaTable;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind that can be updated.
 *
 * @param type of the update
 * @param collection of the resources
 * @param base what a resource needs to be updated at all
 */
record UpdateRow(
    Class<? extends UpdateSpec> type,
    String collection,
    Function<Fireworks, ResourceGateway<? extends Resource>> gateway,
    Map<String, Object> base) {
  private static final SchemaTable TABLE = SchemaTable.ofClient();
  private static final String MODEL = "accounts/fireworks/models/qwen3-14b";

  static List<UpdateRow> all() {
    return List.of(
        new UpdateRow(UpdateDataset.class, "datasets", Fireworks::datasets, Map.of()),
        new UpdateRow(UpdateModel.class, "models", Fireworks::models, Map.of()),
        new UpdateRow(UpdateEvaluator.class, "evaluators", Fireworks::evaluators, Map.of()),
        new UpdateRow(
            UpdateReinforcementFineTuningJob.class,
            "reinforcementFineTuningJobs",
            Fireworks::reinforcementFineTuningJobs,
            Map.of()),
        new UpdateRow(UpdateUser.class, "users", Fireworks::users, Map.of("role", "user")),
        new UpdateRow(
            UpdateDeployedModel.class,
            "deployedModels",
            Fireworks::deployedModels,
            Map.of("model", MODEL, "deployment", "accounts/acme/deployments/d")),
        new UpdateRow(
            UpdateRouter.class,
            "routers",
            Fireworks::routers,
            Map.of("deployments", List.of("accounts/acme/deployments/d"))),
        new UpdateRow(
            UpdateDeployment.class,
            "deployments",
            Fireworks::deployments,
            Map.of("baseModel", MODEL, "acceleratorType", "NVIDIA_H100_80GB")));
  }

  /** A document with a value for the field of this wire name. */
  Map<String, Object> documentWith(String field) {
    var document = new HashMap<>(base);
    document.put("name", "x");
    document.put(field, sample(field(resource(), field).type()));
    return document;
  }

  /** What the client reads of the field. */
  Object read(Fireworks fireworks, String field) throws ReflectiveOperationException {
    Resource resource = gateway.apply(fireworks).get("x");
    for (RecordComponent component : resource.getClass().getRecordComponents()) {
      if (EveryUpdateClearsTest.wireName(component).equals(field)) {
        return component.getAccessor().invoke(resource);
      }
    }
    throw new AssertionError(resource + " has no " + field);
  }

  @SuppressWarnings("unchecked") // each row has the gateway of its update
  void update(Fireworks fireworks, UpdateSpec changes) {
    ((UpdateGateway<?, UpdateSpec>) gateway.apply(fireworks)).update("x", changes);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  private String resource() {
    return TABLE.requests().get(type.getSimpleName()).resource();
  }

  private static Field field(String message, String name) {
    return TABLE.messages().get(message).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object sample(FieldType type) {
    return switch (type.shape()) {
      case STRING, URL, SECRET, ANY -> "sample";
      case BOOL -> true;
      case INT32, EPOCH -> 7;
      case INT64 -> "7";
      case FLOAT -> 0.5;
      case TIME -> "2026-11-29T00:00:00Z";
      case DURATION -> "600s";
      case STRUCT -> Map.of("a", "b");
      case ENUM -> TABLE.enums().get(type.name()).members().get(1);
      case LIST -> List.of(sample(type.elements()));
      case MAP -> Map.of("a", sample(type.elements()));
      case MESSAGE -> message(type.name());
    };
  }

  /** One of the scalar fields is enough, and none where there are none. */
  private static Map<String, Object> message(String name) {
    Stream<Field> scalars =
        TABLE.messages().get(name).fields().stream()
            .filter(field -> field.type().shape().ordinal() < FieldType.Shape.LIST.ordinal());
    return scalars
        .findFirst()
        .map(field -> Map.<String, Object>of(field.name(), sample(field.type())))
        .orElse(Map.of());
  }
}
