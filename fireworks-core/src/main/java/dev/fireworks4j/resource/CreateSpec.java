// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import org.jspecify.annotations.Nullable;

/** What a create call sends. */
public interface CreateSpec extends RequestSpec {

  /** Id of the new resource: 1 to 63 of a-z, 0-9 and hyphen; null to have one made before the first attempt. */
  @Nullable String id();
}
