// SPDX-License-Identifier: Apache-2.0
/** Requests and answers as they go over the wire, whichever door they come through. */
@NullMarked
package dev.fireworks4j.testkit.http;

import org.jspecify.annotations.NullMarked;
