// SPDX-License-Identifier: Apache-2.0
/** Asking models: chat, completions, messages, embeddings and reranking, whole or as streams. */
@NullMarked
package dev.fireworks4j.inference;

import org.jspecify.annotations.NullMarked;
