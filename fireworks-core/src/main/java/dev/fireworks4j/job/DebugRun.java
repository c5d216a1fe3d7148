// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The job that the service started to find out why another failed.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param name full name of the debug job
 * @param failedJobName full name of the job that failed
 */
public record DebugRun(
    @Nullable String name, @Nullable String failedJobName, Map<String, Object> extras) {

  public DebugRun {
    extras = Copies.freeForm(extras);
  }
}
