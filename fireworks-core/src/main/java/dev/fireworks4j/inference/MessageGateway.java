// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Conversations in the form of the Messages API. Source: {@code POST /inference/v1/messages}. */
public interface MessageGateway
    extends InferenceGateway<MessageRequest, MessageEvent, MessageAnswer> {}
