// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.transport.ResponseMetadata;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Events that a server sends while it works. Read it once, in one thread, and close it: closing early drops the
 * connection, which ends the generation and its cost.
 *
 * <p>The first event and each one after it have a time limit, see {@link dev.fireworks4j.Timeouts}; the stream as a
 * whole has none. Reading throws {@link dev.fireworks4j.error.StreamCutException} if the stream ends before its end
 * mark, and the other subclasses of {@link dev.fireworks4j.error.CallException}. Nothing is repeated once the first
 * event was read.
 *
 * @param <E> an event
 */
public interface EventStream<E> extends Iterable<E>, AutoCloseable {

  /**
   * The events, as they come.
   *
   * @throws IllegalStateException if they were asked for before
   */
  @Override
  Iterator<E> iterator();

  /** The events as a stream, which closes this one when it is closed. */
  default Stream<E> stream() {
    var events =
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(events, false).onClose(this::close);
  }

  /** Request id, headers and attempts; known before the first event. */
  ResponseMetadata metadata();

  /** Rate limits of the headers; known before the first event. */
  default RateLimits rateLimits() {
    return RateLimits.of(metadata().headers());
  }

  /** Timings and counts of the headers; known before the first event. The collected answer may have more. */
  default AnswerMetrics metrics() {
    return AnswerMetrics.of(metadata().headers(), Map.of());
  }

  /** Drops the connection if the stream is not at its end. Any thread may do so. */
  @Override
  void close();
}
