// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.SignedUrl;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small answers that never leave this module as they are. */
final class Answers {
  private Answers() {}

  /** {@code {"signedUrl": "https://..."}}. */
  public record File(@Nullable SignedUrl signedUrl) {}

  /** {@code {"filenameToSignedUrls": {"a.jsonl": "https://..."}}}. */
  public record Files(@Nullable Map<String, SignedUrl> filenameToSignedUrls) {}

  /** {@code {"estimatedCost": {...}}}. */
  public record Cost(@Nullable Money estimatedCost) {}

  /** An account in a list; only its name matters here. */
  public record Account(String name) {}
}
