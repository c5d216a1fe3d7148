// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completion task of a legacy job.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param inputTemplate template of the prompt
 * @param outputTemplate template of the answer
 * @param extras members newer than this library, as plain values
 */
@WithBuilder
public record TextCompletionTask(
    @Nullable String inputTemplate, @Nullable String outputTemplate, Map<String, Object> extras) {

  public TextCompletionTask {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set. */
  public static TextCompletionTaskBuilder builder() {
    return TextCompletionTaskBuilder.builder();
  }
}
