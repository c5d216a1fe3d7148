// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.error.FireworksException;
import org.jspecify.annotations.Nullable;

/**
 * Result of a sweep for one deployment.
 *
 * @param name full name
 * @param result whether it was deleted, and if not, why
 * @param failure why it was not deleted, where the service said so; null otherwise
 */
public record SweptDeployment(String name, Result result, @Nullable FireworksException failure) {

  /** Whether the deployment was deleted, and if not, why. */
  public enum Result {
    /** Deleted now. */
    DELETED,
    /** Somebody else had removed it. */
    GONE,
    /** Left alone: it got requests within the last hour, or changed since it was found. */
    IN_USE,
    /** The service could not delete it. */
    FAILED
  }
}
