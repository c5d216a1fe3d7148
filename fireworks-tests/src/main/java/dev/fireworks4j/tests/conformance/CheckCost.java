// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

/** What a check costs against the real service, cheapest first. */
enum CheckCost {
  /** Reads, or is refused. */
  READS,
  /** Creates what costs nothing, and removes it: a dataset, a job that is cancelled at once. */
  CHANGES,
  /** Asks a serverless model for a few tokens. */
  TOKENS,
  /** Never sent to the service: it would start GPUs, or change people, keys and limits. */
  FAKE
}
