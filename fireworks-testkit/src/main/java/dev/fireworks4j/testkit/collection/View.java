// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.store.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a stored document is shown to a caller. */
@FunctionalInterface
public interface View {
  /** The JSON object to send; the document's own fields stay as they are. */
  Map<String, @Nullable Object> of(ResourceCall call, Document document);
}
