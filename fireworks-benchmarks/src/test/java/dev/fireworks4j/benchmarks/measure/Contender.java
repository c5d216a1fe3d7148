// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.io.IOException;
import java.util.Map;

/** One of the two sides of a row, alive in a JVM of its own: what it sets up in its constructor is not measured. */
public interface Contender extends AutoCloseable {

  /**
   * Does the work once.
   *
   * @return figures of its own, {@link Figures#ITEMS} among them
   */
  Map<String, Double> run() throws Exception;

  @Override
  default void close() throws IOException {}
}
