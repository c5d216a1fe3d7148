// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data generation for a draft model, in a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param deploymentName deployment that generates the answers
 * @param jinjaTemplate template that turns a conversation into text; the base model's own if null
 * @param cleanupDeployment whether to remove the deployment afterwards
 */
public record DraftModelTask(
    @Nullable String deploymentName,
    @Nullable String jinjaTemplate,
    @Nullable Boolean cleanupDeployment,
    Map<String, Object> extras) {

  public DraftModelTask {
    extras = Copies.freeForm(extras);
  }
}
