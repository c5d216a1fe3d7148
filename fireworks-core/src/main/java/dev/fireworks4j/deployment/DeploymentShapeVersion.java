// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deployment shape as it was at one time; it never changes.
 *
 * @param name full name, {@code accounts/{account}/deploymentShapes/{shape}/versions/{id}}
 * @param snapshot the whole shape
 * @param validated whether the service has tested it
 * @param latestValidated whether it is the newest validated version
 * @param isPublic whether customers may use it
 * @param capabilities what it can do
 */
@WithBuilder
public record DeploymentShapeVersion(
    String name,
    @Nullable Instant createTime,
    @Nullable DeploymentShape snapshot,
    @Nullable Boolean validated,
    @Nullable Boolean latestValidated,
    @WireName("public") @Nullable Boolean isPublic,
    List<DeploymentShapeCapability> capabilities,
    Map<String, Object> extras)
    implements Resource {

  public DeploymentShapeVersion {
    Objects.requireNonNull(name, "name");
    capabilities = Copies.list(capabilities);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeploymentShapeVersionBuilder builder() {
    return DeploymentShapeVersionBuilder.builder();
  }

  /** What a version of a deployment shape can do, open to values newer than this library. */
  public static final class DeploymentShapeCapability extends OpenEnum {
    public static final DeploymentShapeCapability UNSPECIFIED =
        new DeploymentShapeCapability("CAPABILITY_UNSPECIFIED");
    public static final DeploymentShapeCapability MULTI_LORA =
        new DeploymentShapeCapability("MULTI_LORA");

    /** Any value, also one newer than this library. */
    public DeploymentShapeCapability(String value) {
      super(value);
    }
  }
}
