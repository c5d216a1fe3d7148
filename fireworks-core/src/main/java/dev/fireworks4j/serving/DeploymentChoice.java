// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentShape;
import dev.fireworks4j.deployment.DeploymentShapePreset;
import dev.fireworks4j.deployment.DeploymentShapeVersion;
import dev.fireworks4j.deployment.MatchDeploymentShapes;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deployments that a recipe could make for a model.
 *
 * @param model full name
 */
record DeploymentChoice(ServingPorts client, ServingRecipe recipe, String model) {
  private static final int MAX_SHAPES = 6;
  private static final String OPEN = "default";
  private static final Set<Integer> HAS_NO_METHOD = Set.of(404, 405, 501);

  /** On each shape that fits, the smallest first; or just the one of the settings. */
  List<CreateDeployment> candidates() {
    CreateDeployment draft = draft();
    return isOpen(draft)
        ? shapes().limit(MAX_SHAPES).map(shape -> recipe.deployment(model, shape.name())).toList()
        : List.of(draft);
  }

  /** What the recipe would make in place of an existing deployment. */
  CreateDeployment like(Deployment found) {
    CreateDeployment draft = draft();
    return isOpen(draft) && found.deploymentShape() != null
        ? recipe.deployment(model, found.deploymentShape())
        : draft;
  }

  private static boolean isOpen(CreateDeployment draft) {
    return OPEN.equals(draft.deploymentShape());
  }

  /** Settings may name hardware, which excludes a shape. */
  private CreateDeployment draft() {
    try {
      return recipe.deployment(model, OPEN);
    } catch (InvalidRequestException e) {
      try {
        return recipe.deployment(model, null);
      } catch (InvalidRequestException e2) {
        throw e;
      }
    }
  }

  private Stream<? extends Resource> shapes() {
    try {
      return matched();
    } catch (ApiException e) {
      if (HAS_NO_METHOD.contains(e.httpStatus())) {
        return listed();
      }
      throw e;
    }
  }

  private Stream<DeploymentShapeVersion> matched() {
    var wanted = MatchDeploymentShapes.builder().baseModel(model);
    if (recipe.mode() == ServingMode.MULTI_LORA) {
      wanted.enableAddons(true);
    }
    // Read at once, so that a server without shape matching is noticed here.
    List<DeploymentShapeVersion> versions =
        client.deploymentShapes().match(wanted.build()).stream().toList();
    return versions.stream().sorted(Comparator.comparingLong(version -> size(version.snapshot())));
  }

  /** For servers without shape matching. */
  private Stream<DeploymentShape> listed() {
    var shapes = client.account("fireworks").deploymentShapes();
    return shapes.listFor(model, ListQuery.all()).stream()
        .sorted(Comparator.comparingLong(DeploymentChoice::size));
  }

  /** By number of accelerators, then the minimal preset first. */
  private static long size(@Nullable DeploymentShape shape) {
    if (shape == null || shape.acceleratorCount() == null) {
      return Long.MAX_VALUE;
    }
    boolean isMinimal = DeploymentShapePreset.MINIMAL.equals(shape.presetType());
    return 2L * shape.acceleratorCount() + (isMinimal ? 0 : 1);
  }
}
