// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** Where the weights that a deployment loads while it serves are stored, open to values newer than this library. */
public final class HotLoadBucketType extends OpenEnum {
  public static final HotLoadBucketType UNSPECIFIED =
      new HotLoadBucketType("BUCKET_TYPE_UNSPECIFIED");
  public static final HotLoadBucketType MINIO = new HotLoadBucketType("MINIO");
  public static final HotLoadBucketType S3 = new HotLoadBucketType("S3");
  public static final HotLoadBucketType NEBIUS = new HotLoadBucketType("NEBIUS");

  /** In the service's own storage. */
  public static final HotLoadBucketType FW_HOSTED = new HotLoadBucketType("FW_HOSTED");

  /** Any value, also one newer than this library. */
  public HotLoadBucketType(String value) {
    super(value);
  }
}
