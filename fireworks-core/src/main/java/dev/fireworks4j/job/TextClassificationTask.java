// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classification task of a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param text field that holds the text
 * @param label field that holds the label
 */
public record TextClassificationTask(
    @Nullable String text, @Nullable String label, Map<String, Object> extras) {

  public TextClassificationTask {
    extras = Copies.freeForm(extras);
  }
}
