// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** How a deployment is reached without the public API, open to values newer than this library. */
public record DirectRouteType(String value) implements OpenEnum {
  public static final DirectRouteType UNSPECIFIED =
      new DirectRouteType("DIRECT_ROUTE_TYPE_UNSPECIFIED");
  public static final DirectRouteType INTERNET = new DirectRouteType("INTERNET");
  public static final DirectRouteType GCP_PRIVATE_SERVICE_CONNECT =
      new DirectRouteType("GCP_PRIVATE_SERVICE_CONNECT");
  public static final DirectRouteType AWS_PRIVATELINK = new DirectRouteType("AWS_PRIVATELINK");

  public DirectRouteType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
