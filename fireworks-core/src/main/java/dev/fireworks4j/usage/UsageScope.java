// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;

/** Whose costs are asked for, open to values newer than this library. */
public final class UsageScope extends OpenEnum {
  public static final UsageScope UNSPECIFIED = new UsageScope("SCOPE_UNSPECIFIED");
  public static final UsageScope ACCOUNT = new UsageScope("ACCOUNT");
  public static final UsageScope SELF = new UsageScope("SELF");

  /** Any value, also one newer than this library. */
  public UsageScope(String value) {
    super(value);
  }
}
