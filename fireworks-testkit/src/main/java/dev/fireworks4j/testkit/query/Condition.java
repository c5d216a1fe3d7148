// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.Map;

/** What a filter asks of a document. */
@FunctionalInterface
interface Condition {
  boolean test(Map<String, ?> document);
}
