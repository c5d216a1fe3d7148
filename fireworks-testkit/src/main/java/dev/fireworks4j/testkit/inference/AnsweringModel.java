// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import org.jspecify.annotations.Nullable;

/**
 * The model and deployment of a model string.
 *
 * @param model full name of the model that answers
 * @param deployment full name of the deployment that it answers on; null for one that the service runs itself
 */
public record AnsweringModel(String model, @Nullable String deployment) {}
