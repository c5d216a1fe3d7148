// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Where the weights that a deployment loads while it serves are stored, open to values newer than this library. */
public record HotLoadBucketType(String value) implements OpenEnum {
  public static final HotLoadBucketType UNSPECIFIED =
      new HotLoadBucketType("BUCKET_TYPE_UNSPECIFIED");
  public static final HotLoadBucketType MINIO = new HotLoadBucketType("MINIO");
  public static final HotLoadBucketType S3 = new HotLoadBucketType("S3");
  public static final HotLoadBucketType NEBIUS = new HotLoadBucketType("NEBIUS");

  /** In the service's own storage. */
  public static final HotLoadBucketType FW_HOSTED = new HotLoadBucketType("FW_HOSTED");

  public HotLoadBucketType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
