// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an endpoint writes an answer. */
interface AnswerForm {
  /** The whole answer. */
  Map<String, @Nullable Object> whole(ModelAnswer answer);

  /** The events of the streamed answer, the end mark included, made one by one. */
  Stream<ServerEvent> events(ModelAnswer answer, StreamStyle style);

  /** The bytes of a body or an event. */
  byte[] bytes(Map<String, @Nullable Object> json);

  /** The event that reports an error in the middle of a stream. */
  ServerEvent error(String message);
}
