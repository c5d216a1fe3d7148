// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import java.io.IOException;
import java.util.List;

/** Some rows that are measured together. */
@FunctionalInterface
public interface Experiment {
  List<Row> run(Lab lab) throws IOException;
}
