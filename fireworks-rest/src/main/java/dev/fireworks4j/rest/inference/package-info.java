// SPDX-License-Identifier: Apache-2.0
/** Asking models: requests to them, streams of events, answers put together from their pieces. */
@NullMarked
package dev.fireworks4j.rest.inference;

import org.jspecify.annotations.NullMarked;
