// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Raw text that a model continues. Source: {@code POST /inference/v1/completions}. */
public interface CompletionGateway
    extends InferenceGateway<CompletionRequest, Completion, Completion> {}
