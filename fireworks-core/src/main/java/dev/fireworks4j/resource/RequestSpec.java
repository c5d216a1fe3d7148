// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Map;

/**
 * What a call sends as its JSON body: the implementing record's components under their own names, without those named
 * here.
 */
public interface RequestSpec {

  /** Members put into the body beside the fields, as they are; for fields newer than this library. */
  Map<String, Object> extraBody();

  /** Query parameters put into the URL beside our own, as they are. */
  Map<String, String> extraQuery();
}
