// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Map;

/**
 * What a call sends: the components of the implementing record are the fields of its JSON body.
 *
 * <p>Use the record's builder, whose {@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with
 * all problems at once. The constructor changes when the service learns more.
 */
public interface RequestSpec {

  /** Members put into the body beside the fields, as they are; for fields newer than this library. */
  Map<String, Object> extraBody();

  /** Query parameters put into the URL beside our own, as they are. */
  Map<String, String> extraQuery();
}
