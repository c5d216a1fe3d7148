// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.util.List;

/**
 * One steering request, as it is declared.
 *
 * @param path below {@code /_fake}, e.g. {@code /clock:advance}
 * @param arguments members of the body, or parameters of the query for GET and DELETE
 */
record Route(String method, String path, String summary, List<Argument> arguments) {
  boolean hasBody() {
    return !method.equals("GET") && !method.equals("DELETE");
  }
}
