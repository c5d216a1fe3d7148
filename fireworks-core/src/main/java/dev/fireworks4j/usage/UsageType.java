// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;

/** What was used, open to values newer than this library. */
public final class UsageType extends OpenEnum {
  public static final UsageType UNSPECIFIED = new UsageType("USAGE_TYPE_UNSPECIFIED");
  public static final UsageType SERVERLESS = new UsageType("SERVERLESS");
  public static final UsageType DEDICATED_DEPLOYMENT = new UsageType("DEDICATED_DEPLOYMENT");
  public static final UsageType TRAINING = new UsageType("TRAINING");

  /** Any value, also one newer than this library. */
  public UsageType(String value) {
    super(value);
  }
}
