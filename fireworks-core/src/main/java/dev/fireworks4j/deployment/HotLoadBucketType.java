// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Where the weights lie that a deployment loads while it serves, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code FW_HOSTED}
 */
public record HotLoadBucketType(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final HotLoadBucketType UNSPECIFIED =
      new HotLoadBucketType(KNOWN.add("BUCKET_TYPE_UNSPECIFIED"));
  public static final HotLoadBucketType MINIO = new HotLoadBucketType(KNOWN.add("MINIO"));
  public static final HotLoadBucketType S3 = new HotLoadBucketType(KNOWN.add("S3"));
  public static final HotLoadBucketType NEBIUS = new HotLoadBucketType(KNOWN.add("NEBIUS"));

  /** In the service's own storage. */
  public static final HotLoadBucketType FW_HOSTED = new HotLoadBucketType(KNOWN.add("FW_HOSTED"));

  public HotLoadBucketType {
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
