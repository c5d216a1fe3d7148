// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

/** One line of the table. */
interface Promise {
  /** What is promised, in a few words. */
  String words();

  /** Tests it. */
  PromiseResult test(RunSettings settings) throws Exception;

  /** True if it looks at memory and threads of the whole process, so that nothing else may run beside it. */
  default boolean looksAtTheProcess() {
    return false;
  }
}
