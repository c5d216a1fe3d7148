// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * How far the loading of a model onto a deployment is, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code DEPLOYED}
 */
public record DeployedModelState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final DeployedModelState UNSPECIFIED =
      new DeployedModelState(KNOWN.add("STATE_UNSPECIFIED"));
  public static final DeployedModelState UNDEPLOYING =
      new DeployedModelState(KNOWN.add("UNDEPLOYING"));
  public static final DeployedModelState DEPLOYING = new DeployedModelState(KNOWN.add("DEPLOYING"));
  public static final DeployedModelState DEPLOYED = new DeployedModelState(KNOWN.add("DEPLOYED"));
  public static final DeployedModelState UPDATING = new DeployedModelState(KNOWN.add("UPDATING"));

  public DeployedModelState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
