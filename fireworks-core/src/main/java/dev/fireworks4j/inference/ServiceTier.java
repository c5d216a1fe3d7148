// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;

/** Class of service of a request, open to values newer than this library. */
public final class ServiceTier extends OpenEnum {
  public static final ServiceTier AUTO = new ServiceTier("auto");
  public static final ServiceTier DEFAULT = new ServiceTier("default");
  public static final ServiceTier FLEX = new ServiceTier("flex");
  public static final ServiceTier PRIORITY = new ServiceTier("priority");

  /** Any value, also one newer than this library. */
  public ServiceTier(String value) {
    super(value);
  }
}
