// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

/**
 * Amount of data for the journeys.
 *
 * @param shardRows rows of each file of the large dataset
 * @param batchRows requests in all parts of the batch
 */
record Scale(int shardRows, int batchRows) {
  /** Two shards of 80 MB, and four parts of 5,000 requests. */
  static final Scale FULL = new Scale(100_000, 20_000);

  /** Small, for a test, but enough for the same steps. */
  static final Scale SMALL = new Scale(500, 400);
}
