// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import dev.fireworks4j.rest.json.JsonCodec;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one form of streamed answers looks.
 *
 * @param event the record of an event
 * @param unknownMembers its extras, among which an error shows
 * @param isLast true for the event that ends the stream, where {@code [DONE]} does not
 * @param collector makes what puts the pieces together
 */
record StreamForm<E, A>(
    Class<E> event,
    Function<E, Map<String, Object>> unknownMembers,
    Predicate<E> isLast,
    Function<JsonCodec, AnswerCollector<E, A>> collector) {}
