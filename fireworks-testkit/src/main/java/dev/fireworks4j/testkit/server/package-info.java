// SPDX-License-Identifier: Apache-2.0
/** From a request to an answer: HTTP and in process, authentication, routing, faults and the journal. */
@NullMarked
package dev.fireworks4j.testkit.server;

import org.jspecify.annotations.NullMarked;
