// SPDX-License-Identifier: Apache-2.0
/**
 * Records of core as the service's JSON, by protobuf's rules.
 *
 * <p>Nothing is generated and no type is registered. {@link WireRecord} looks up the components of a record once; each
 * {@link WireComponent} knows from its marks (core's {@code wire} package) under which name and in which place it
 * stands, and from its type which {@link ValueReader} reads it.
 *
 * <p>Reading: {@link RecordReader} takes the members of an object straight from the tokens and gives each to its
 * component. What is unknown, or is no value of the component's type, goes to {@code extras}.
 *
 * <p>Writing: {@link PlainForm} turns a record into maps, lists, texts and numbers, which {@link FreeForm} writes. A
 * request is turned so once, into an {@link EncodedRequest}: body, query, and the update mask that follows from the
 * body's keys.
 *
 * <p>Users' own records (typed answers, tools) have rules of their own: {@link TypedReader}, {@link TypedWriter}.
 */
@NullMarked
package dev.fireworks4j.rest.json;

import org.jspecify.annotations.NullMarked;
