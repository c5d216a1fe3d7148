// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import java.time.Instant;
import java.util.Map;

/**
 * A request that reached the fake.
 *
 * @param number counts the requests from 1, also over resets
 * @param time of the fake's clock when it was answered
 * @param path percent-encoded as sent, without the query
 * @param query decoded parameters
 * @param headers by lower-case name; credentials show as {@code ***}
 * @param body as UTF-8 text, at most its first megabyte; secret values and API keys in it show as {@code ***}
 * @param status of the answer, 0 if a fault gave none
 * @param problem the first 4,096 characters of the answer where its status is 400 or more, else {@code ""}
 */
public record ReceivedRequest(
    long number,
    Instant time,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    int status,
    String problem) {

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
