// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A typed row of a dataset. */
public sealed interface DatasetRow
    permits ChatExample, PreferenceExample, PromptExample, BatchRequest {

  /** What the row is for. */
  RowFormat format();

  /** The row's JSON object as plain values. */
  Map<String, @Nullable Object> toJson();
}
