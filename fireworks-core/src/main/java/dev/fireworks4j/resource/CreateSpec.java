// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import org.jspecify.annotations.Nullable;

/** What a create call sends. */
public interface CreateSpec extends RequestSpec {

  /** Id of the new resource; null to have one made before the first attempt. */
  @Nullable String id();
}
