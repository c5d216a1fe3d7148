// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completion task of a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param inputTemplate template of the prompt
 * @param outputTemplate template of the answer
 */
public record TextCompletionTask(
    @Nullable String inputTemplate, @Nullable String outputTemplate, Map<String, Object> extras) {

  public TextCompletionTask {
    extras = Copies.freeForm(extras);
  }
}
