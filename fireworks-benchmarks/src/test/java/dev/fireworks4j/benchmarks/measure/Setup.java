// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.net.URI;

/**
 * What a contender is told.
 *
 * @param server where the canned answers come from
 * @param variant which of its kinds to be, e.g. a transport
 * @param amount how much to do in one run, in the contender's own unit
 */
public record Setup(URI server, String variant, int amount) {

  /** With another path of the server. */
  public Setup below(String path) {
    return new Setup(server.resolve(path), variant, amount);
  }
}
