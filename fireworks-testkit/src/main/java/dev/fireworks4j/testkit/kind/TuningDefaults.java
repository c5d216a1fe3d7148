// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;
import java.math.BigDecimal;

/** What the service fills in for training fields that a create leaves out. */
final class TuningDefaults {
  private TuningDefaults() {}

  /** {@code prefix} is {@code ""} or the message that holds the fields, with a dot. */
  static ResourceCollection apply(ResourceCollection collection, String prefix) {
    return collection
        .fallback(prefix + "epochs", 1L)
        .fallback(prefix + "learningRate", new BigDecimal("0.0001"))
        .fallback(prefix + "loraRank", 8L)
        .fallback(prefix + "maxContextLength", 8192L)
        .fallback(prefix + "batchSize", 32768L)
        .reference(prefix + "baseModel", "models")
        .reference(prefix + "warmStartFrom", "models")
        .reference(prefix + "outputModel", "models");
  }
}
