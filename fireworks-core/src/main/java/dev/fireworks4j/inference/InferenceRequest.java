// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.RequestSpec;
import java.util.Map;

/** A question to a model. */
public interface InferenceRequest extends RequestSpec {

  /** What to ask; see {@link ModelStrings}. */
  String model();

  /** The inference API has no query parameters. */
  @Override
  default Map<String, String> extraQuery() {
    return Map.of();
  }
}
