// SPDX-License-Identifier: Apache-2.0
/**
 * Records of core as the service's JSON, by protobuf's rules.
 *
 * <p>Nothing is generated and no type is registered. {@link WireRecord} looks up the components of a record once; each
 * {@link WireComponent} has its name and place from annotations (core's {@code wire} package), and its
 * {@link ValueReader} from its type.
 *
 * <p>Reading: {@link RecordReader} takes the members of an object straight from the tokens and gives each to its
 * component. Unknown members, and values of another type than the component's, go to {@code extras}.
 *
 * <p>Writing: {@link PlainForm} turns a record into maps, lists, texts and numbers, which {@link FreeForm} writes. A
 * request is converted once, into an {@link EncodedRequest}: body, query, and the update mask that follows from the
 * body's keys.
 *
 * <p>Users' own records (typed answers, tools) have rules of their own: {@link TypedReader}, {@link TypedWriter}.
 */
@NullMarked
package dev.fireworks4j.rest.json;

import org.jspecify.annotations.NullMarked;
