// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.Map;

/** A contender that makes the same call as often as it is told each time, and by as many threads. */
public interface Caller extends Contender {

  Map<String, Double> run(Load load) throws Exception;

  @Override
  default Map<String, Double> run() {
    throw new UnsupportedOperationException("how many calls?");
  }
}
