// SPDX-License-Identifier: Apache-2.0
/** JSON of the wire to records and back, streaming. */
@NullMarked
package dev.fireworks4j.rest.json;

import org.jspecify.annotations.NullMarked;
