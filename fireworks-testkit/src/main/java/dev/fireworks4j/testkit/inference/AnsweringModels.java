// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What inference needs to know of models and deployments. Called with the state locked. */
public interface AnsweringModels {
  /** What answers to a model string in full; null if it is unknown or not deployed. */
  @Nullable AnsweringModel find(String modelString);

  /** True if the string names a resource that is there, deployed or not. */
  boolean isKnown(String modelString);

  /** True if the string names a model and a deployment that is loading it. */
  boolean isLoading(String modelString);

  /** False if it has no replica; the question is not answered then, but {@linkplain #wake wakes} it. */
  boolean isAwake(AnsweringModel model);

  /** Starts a replica where one may be started, and none is starting. */
  void wake(AnsweringModel model);

  /**
   * True if this question is refused as not found although a replica is ready, as happens for minutes after a start.
   */
  boolean failsProbe(AnsweringModel model);

  /** Is told of every question that is answered. */
  void asked(AnsweringModel model);

  /** The rows of the list of models. */
  List<Map<String, @Nullable Object>> list();
}
