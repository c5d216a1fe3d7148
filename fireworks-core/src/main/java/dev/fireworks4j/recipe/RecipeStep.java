// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.waiting.WaitEvent;
import org.jspecify.annotations.Nullable;

/**
 * A step of a recipe, as a plan or a listener sees it; {@link #toString()} is fit for a log line.
 *
 * @param kind which step
 * @param status how it stands
 * @param name full name of what the step is about; only its id as long as it is not there, empty where there is none
 * @param transfer how far the upload is; null outside of one
 * @param waiting what a wait reported; null outside of one
 */
public record RecipeStep(
    Kind kind,
    Status status,
    String name,
    @Nullable TransferProgress transfer,
    @Nullable WaitEvent waiting) {

  /** The steps, in order. */
  public enum Kind {
    /** Files are checked, and the model and what earlier runs left are looked up; creates nothing. */
    CHECK,
    /** The dataset to train on, or of the requests to answer. */
    DATA,
    /** The dataset to evaluate on. */
    EVALUATION_DATA,
    /** The job is created. */
    JOB,
    /** The job runs until its end. */
    RUN,
    /** The model is READY, or the answers are here. */
    RESULT
  }

  /** How a step stands. */
  public enum Status {
    /** Of a plan: it is still to be done. */
    PLANNED,
    /** Of a plan: something else has its name. */
    CONFLICT,
    /** Begins now. */
    STARTED,
    /** At work; {@code transfer} or {@code waiting} tells how far. */
    RUNNING,
    /** Done by this run. */
    MADE,
    /** Was done by an earlier run, or by another process. */
    FOUND
  }

  @Override
  public String toString() {
    Object detail = transfer == null ? waiting : transfer;
    return kind + " " + status + " " + name + (detail == null ? "" : " " + detail);
  }
}
