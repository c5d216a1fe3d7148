// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

/** How tuned models are loaded on a deployment. */
public enum ServingMode {
  /** The recipe's model is served, an adapter merged into its base: the fastest way for one model. */
  LIVE_MERGE,
  /** The recipe's model is a base on which many adapters are loaded beside each other, each under its own name. */
  MULTI_LORA,
  /** The recipe's model is a base into which one adapter at a time is merged: for evaluating many in turn. */
  HOT_RELOAD
}
