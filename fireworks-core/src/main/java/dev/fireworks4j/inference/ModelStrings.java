// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.ResourceName;

/**
 * What to put into {@code model}. A plain name reaches a model of the service, or a model on its default deployment;
 * these methods make the other forms from full names.
 */
public final class ModelStrings {
  private ModelStrings() {}

  /**
   * A deployment and whatever it serves: {@code accounts/acme/deployments/d}.
   *
   * @throws IllegalArgumentException if it is no full name of a deployment
   */
  public static String deployment(String deployment) {
    return checked(deployment, "deployments");
  }

  /**
   * One model of a deployment that serves several: {@code accounts/acme/models/m#accounts/acme/deployments/d}.
   *
   * @throws IllegalArgumentException if these are no full names of a model and a deployment
   */
  public static String modelOn(String model, String deployment) {
    return checked(model, "models") + "#" + checked(deployment, "deployments");
  }

  /**
   * A router: {@code accounts/acme/routers/r}.
   *
   * @throws IllegalArgumentException if it is no full name of a router
   */
  public static String router(String router) {
    return checked(router, "routers");
  }

  private static String checked(String name, String collection) {
    ResourceName parsed = ResourceName.parse(name);
    if (!parsed.collection().equals(collection)) {
      throw new IllegalArgumentException(
          name + ": not a name of the form accounts/{account}/" + collection + "/{id}");
    }
    return name;
  }
}
