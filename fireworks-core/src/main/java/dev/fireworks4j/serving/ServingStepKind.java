// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

/** The steps, in order. */
public enum ServingStepKind {
  /** The model, what an earlier run left, and the shape are looked up; creates nothing. */
  CHECK,
  /** An older deployment of the recipe, failed or deleted, is removed to free its id. */
  REMOVAL,
  /** The deployment is created, or switched on again. */
  DEPLOYMENT,
  /** The deployment starts and answers a first question. */
  ANSWER
}
