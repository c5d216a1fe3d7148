// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the service, which has a name of its own. The constructors of the implementing records change when the
 * service learns more; their builders stay.
 */
public interface Resource {

  /** Full name, e.g. {@code accounts/{account}/{collection}/{id}}. */
  String name();

  /** Last segment of the name. */
  default String id() {
    return name().substring(name().lastIndexOf('/') + 1);
  }

  /** When it was created, by the service's clock; null where the service does not tell. */
  default @Nullable Instant createTime() {
    return null;
  }

  /** When it last changed, by the service's clock; null where the service does not tell. */
  default @Nullable Instant updateTime() {
    return null;
  }

  /** Members newer than this library, as plain values. */
  Map<String, Object> extras();
}
