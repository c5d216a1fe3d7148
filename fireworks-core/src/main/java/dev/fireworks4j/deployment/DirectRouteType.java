// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** How a deployment is reached without the public API, open to values newer than this library. */
public final class DirectRouteType extends OpenEnum {
  public static final DirectRouteType UNSPECIFIED =
      new DirectRouteType("DIRECT_ROUTE_TYPE_UNSPECIFIED");
  public static final DirectRouteType INTERNET = new DirectRouteType("INTERNET");
  public static final DirectRouteType GCP_PRIVATE_SERVICE_CONNECT =
      new DirectRouteType("GCP_PRIVATE_SERVICE_CONNECT");
  public static final DirectRouteType AWS_PRIVATELINK = new DirectRouteType("AWS_PRIVATELINK");

  /** Any value, also one newer than this library. */
  public DirectRouteType(String value) {
    super(value);
  }
}
