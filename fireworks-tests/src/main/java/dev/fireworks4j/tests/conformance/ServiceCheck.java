// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.util.List;

/**
 * One fact of the service.
 *
 * @param name a sentence
 * @param source how it is known: {@code documented}, {@code clients} (what official clients rely on), {@code recorded}
 *     (recorded answers of the service)
 * @param steps in the order in which they are done
 */
record ServiceCheck(String name, String source, CheckCost cost, List<CheckStep> steps) {}
