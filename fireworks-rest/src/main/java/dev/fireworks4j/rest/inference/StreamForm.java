// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Describes one form of streamed answers.
 *
 * @param event the record of an event
 * @param unknownMembers its extras, which hold an error
 * @param text what an event adds to the text of the first choice; may be empty
 * @param wholeText the text of an answer's first choice; may be empty
 * @param isLast true for the event that ends the stream, where {@code [DONE]} does not
 * @param collector makes the collector of the pieces
 */
record StreamForm<E, A>(
    Class<E> event,
    Function<E, Map<String, Object>> unknownMembers,
    Function<E, String> text,
    Function<A, String> wholeText,
    Predicate<E> isLast,
    Supplier<AnswerCollector<E, A>> collector) {}
