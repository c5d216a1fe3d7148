// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.resource.SignedUrl;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the log of an evaluation job can be read.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param expireTime when the URL stops working
 * @param executionLogSignedUri where the log is; null before the job starts
 * @param contentType media type of the log
 */
public record ExecutionLog(
    @Nullable Instant expireTime,
    @Nullable SignedUrl executionLogSignedUri,
    @Nullable String contentType,
    Map<String, Object> extras) {

  public ExecutionLog {
    extras = Copies.freeForm(extras);
  }
}
