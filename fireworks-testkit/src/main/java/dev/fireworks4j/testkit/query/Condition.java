// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.Map;

/** A condition of a filter on documents. */
@FunctionalInterface
interface Condition {
  boolean test(Map<String, ?> document);
}
