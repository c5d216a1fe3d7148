// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.util.Map;

/**
 * A request that reached the fake.
 *
 * @param path percent-encoded as sent, without the query
 * @param query decoded parameters
 * @param headers by lower-case name; credentials show as {@code ***}
 * @param body as UTF-8 text, at most its first megabyte; secret values and API keys in it show as {@code ***}
 * @param status of the answer, 0 if a fault gave none
 */
public record ReceivedRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    int status) {

  /** Takes copies of the maps. */
  public ReceivedRequest {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** Method, path and status. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
