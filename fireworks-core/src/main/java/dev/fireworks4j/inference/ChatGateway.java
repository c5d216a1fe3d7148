// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Conversations with a model. Source: {@code POST /inference/v1/chat/completions}. */
public interface ChatGateway extends InferenceGateway<ChatRequest, ChatChunk, ChatCompletion> {}
